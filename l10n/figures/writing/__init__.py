"""Figures written in a locale's house style."""
