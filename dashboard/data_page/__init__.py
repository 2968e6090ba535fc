"""The data page: its tabs, a module each, and what they share; ``pages/data/data.py`` opens them."""
