"""Companies (dashboard/statements/companies.py)."""

from dashboard.blocks import screen
from dashboard.statements import companies

screen.draw(companies.PAGE)
