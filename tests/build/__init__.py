"""Building, undoing, killing: the warehouse and its history as a whole."""
