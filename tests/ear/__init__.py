"""The ear: what words mean."""
