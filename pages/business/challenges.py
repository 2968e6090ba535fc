"""Challenges (dashboard/statements/challenges.py)."""

from dashboard.blocks import screen
from dashboard.statements import challenges
from reports import papers

screen.draw(challenges.PAGE, papers.pdf)
