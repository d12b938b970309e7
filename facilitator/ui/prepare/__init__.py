"""The Prepare page: days side by side, and what is chosen in them at the right."""
