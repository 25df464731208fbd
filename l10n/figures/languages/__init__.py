"""One data module a language: `GRAMMAR` for all of its locales, `grammar(locale)` where regions differ."""
