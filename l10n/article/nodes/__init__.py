"""Front matter in its three languages, as nodes with places: read, changed, added to, by spans."""
