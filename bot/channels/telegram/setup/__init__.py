"""Who the bot is, its menus, and what is right and wrong with its configuration."""
