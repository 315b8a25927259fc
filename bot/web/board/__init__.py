"""The noticeboard of a group and the desk of its coordinators, as pages and as files."""
