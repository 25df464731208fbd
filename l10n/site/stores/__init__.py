"""Where a site keeps what it knows: catalogs, memory, and the index of what the last run saw."""
