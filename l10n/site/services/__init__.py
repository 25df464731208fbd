"""What is made of a site's files for a run: its terms and its engines."""
