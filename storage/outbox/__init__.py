"""What is to be said, on its way out: nobody else has the SQL of these tables."""
