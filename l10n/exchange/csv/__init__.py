"""CSV files of units."""
