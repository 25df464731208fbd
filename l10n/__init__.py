"""Localise zh-CN Markdown articles with every figure and every name right."""

__version__ = "0.1.0"
