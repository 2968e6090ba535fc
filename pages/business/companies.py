"""Companies (dashboard/statements/companies.py)."""

from __future__ import annotations

from dashboard.blocks import screen
from dashboard.statements import companies

screen.draw(companies.PAGE)
