"""How announcements are typed, and for whom they are."""
