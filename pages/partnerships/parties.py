"""Danish parties: the profile of one, two side by side (dashboard/statements/parties.py)."""

from __future__ import annotations

from dashboard.blocks import screen
from dashboard.statements import parties
from reports import papers

screen.draw(parties.PAGE, papers.pdf)
