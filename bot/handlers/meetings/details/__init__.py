"""What is put right in a meeting: its title, its kind, its venue and link, how long it takes; and who is told."""
