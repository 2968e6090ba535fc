"""Blocks: every type has its setters, and what pages state is what the model counts."""
