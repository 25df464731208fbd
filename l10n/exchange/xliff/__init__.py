"""XLIFF, the exchange format of translators' tools."""
