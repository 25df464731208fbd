"""What site generators write into Markdown and Markdown does not know."""
