"""Figures of two texts compared by value, measure and bound."""
