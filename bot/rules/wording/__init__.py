"""How words are shortened, weighed, and told apart by language."""
