"""Budget: whether the grant is kept, where it lands and where money goes (dashboard/statements/budget.py)."""

from dashboard.blocks import screen
from dashboard.statements import budget

screen.draw(budget.PAGE)
