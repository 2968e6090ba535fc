"""Agreements: the register, what ends when, and one agreement in full (dashboard/statements/agreements.py)."""

from dashboard.blocks import screen
from dashboard.statements import agreements
from reports import calendar

screen.draw(agreements.page(calendar.expiries))
