"""Danish parties: the profile of one, two side by side (dashboard/statements/parties.py)."""

from dashboard.blocks import screen
from dashboard.statements import parties
from reports import papers

screen.draw(parties.PAGE, papers.pdf)
