"""Denmark in China (dashboard/statements/denmark.py)."""

from dashboard.blocks import screen
from dashboard.statements import denmark
from reports import papers

screen.draw(denmark.PAGE, papers.pdf)
