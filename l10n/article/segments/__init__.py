"""From the text of a body to blocks, lines and sentences, with their places."""
