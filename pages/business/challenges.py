"""Challenges (dashboard/statements/challenges.py)."""

from dashboard.blocks import screen
from dashboard.statements import challenges

screen.draw(challenges.PAGE)
