"""From bytes to sheets of cells: is the file safe to open, and what it contains."""
