"""Chinese into the scripts and words of Taipei and Hong Kong."""
