"""What each part of a compte-rendu says."""
