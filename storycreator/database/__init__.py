"""Care of the database: look it over, back it up, restore it, show what a migration would do."""
