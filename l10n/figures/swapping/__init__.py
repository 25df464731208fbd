"""Sums of one sentence that took each other's places: told by their order, and by what stands beside them."""
