"""Words that a language's grammar and its numerals share, too many for one file."""
