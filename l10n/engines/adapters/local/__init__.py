"""Models run in this process, and how they are installed."""
