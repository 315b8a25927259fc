"""How the answer sheet and the digest are laid out and read."""
