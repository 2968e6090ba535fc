"""The statement of each page, as lists of blocks: one module per page, which screen, papers and commands set alike.

A statement names measures, columns and texts; it counts nothing and draws nothing.
"""
