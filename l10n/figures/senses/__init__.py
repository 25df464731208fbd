"""What the words around figures say of them, a file a language."""
