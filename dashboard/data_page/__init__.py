"""The data page: its larger tabs, and what they share; ``pages/data/data.py`` opens them."""
