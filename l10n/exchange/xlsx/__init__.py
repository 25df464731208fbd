"""XLSX workbooks of units."""
