"""What is decided of money: how an ask is typed, what is missing in each currency, and when an ask is recalled."""
