"""What commands do beside runs: one job a file."""
