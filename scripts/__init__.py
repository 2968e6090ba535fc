"""Commands for those who work on the project; the dashboard itself needs none of them."""
