"""Synergies: what could be done together, and who is where on which theme."""

from dashboard.blocks import screen
from dashboard.statements import synergies

screen.draw(synergies.PAGE)
