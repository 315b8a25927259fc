"""Files for people, small ones: one module for each kind."""
