"""Overview: what to do, four numbers, what comes and what has changed (dashboard/statements/overview.py)."""

from dashboard.blocks import screen
from dashboard.statements import overview

screen.draw(overview.PAGE)
