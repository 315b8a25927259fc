"""Plans of action: axes, activities with who does them and what was said of them, and plans that were read."""
