"""TMX, the exchange format of translation memories."""
