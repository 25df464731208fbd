"""PO files of other tools."""
