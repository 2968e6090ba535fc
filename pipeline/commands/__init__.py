"""``python -m pipeline``: the command line and what its commands do."""
