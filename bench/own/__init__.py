"""A board on texts of our own: see bench/README.md."""
