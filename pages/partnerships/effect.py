"""Effect: what came of it (dashboard/statements/effect.py)."""

from __future__ import annotations

from dashboard.blocks import screen
from dashboard.statements import effect

screen.draw(effect.PAGE)
