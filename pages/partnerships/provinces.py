"""Provinces: the profile of one, two side by side (dashboard/statements/provinces.py)."""

from dashboard.blocks import screen
from dashboard.statements import provinces
from reports import papers

screen.draw(provinces.PAGE, papers.pdf)
