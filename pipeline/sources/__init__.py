"""What is known about each kind of export: one TOML a kind, and what reads it."""
