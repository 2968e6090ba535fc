"""The kinds of export: one TOML a kind, and its readers."""
