"""Effect: what came of it (dashboard/statements/effect.py)."""

from dashboard.blocks import screen
from dashboard.statements import effect

screen.draw(effect.PAGE)
