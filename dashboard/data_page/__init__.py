"""The tabs of the data page, one module each; ``pages/data/health.py`` opens them."""
