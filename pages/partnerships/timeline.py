"""Timeline: agreements as bars, with what was held, planned and reached on them (dashboard/statements/timeline.py)."""

from dashboard.blocks import screen
from dashboard.statements import timeline

screen.draw(timeline.PAGE)
