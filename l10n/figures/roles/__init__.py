"""What stands beside sums and tells one from another, a file a language."""
