"""Presence: journeys, who is going cold, and how fast inquiries are answered (dashboard/statements/presence.py)."""

from dashboard.blocks import screen
from dashboard.statements import presence

screen.draw(presence.PAGE)
