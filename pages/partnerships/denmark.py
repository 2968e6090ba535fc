"""Denmark in China (dashboard/statements/denmark.py)."""

from __future__ import annotations

from dashboard.blocks import screen
from dashboard.statements import denmark

screen.draw(denmark.PAGE)
