"""A paper of several pages: what stands in it, and how that is written as a Word document and as a PDF."""
