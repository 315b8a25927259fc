"""How webinars and attendance are typed, and when they are asked for."""
