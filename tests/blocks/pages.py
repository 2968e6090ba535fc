"""Every page that is a statement, and what it is asked with where it is of one thing."""

import importlib
import pkgutil

from dashboard import statements
from dashboard.blocks.statement import Statement
from dashboard.filters_model import Filters

MODULES = {
    found.name: importlib.import_module(f"dashboard.statements.{found.name}")
    for found in pkgutil.iter_modules(statements.__path__)
}
# a module without a page is a part of another's
PAGES: tuple[Statement, ...] = tuple(module.PAGE for module in MODULES.values() if hasattr(module, "PAGE"))


def of_one(page: Statement, filters: Filters) -> Filters:
    """The filters, narrowed to the one that the page opens on where it is of one thing."""
    one = page.about.default(filters) if page.about else None
    return page.about.narrowed(filters, one) if page.about and one else filters
