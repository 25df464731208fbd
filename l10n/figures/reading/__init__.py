"""Figures found in a text."""
