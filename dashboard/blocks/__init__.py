"""Blocks: what a page and a paper are made of. `kinds` says the types, `facts` what statements ask, `plain` resolves, `screen` and `plotting` draw."""
