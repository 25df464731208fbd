"""DeepL, with its glossaries."""
