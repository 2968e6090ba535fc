"""One Denmark: what kind of party each Danish party is; what they do there are measures."""

from __future__ import annotations

from dashboard.scope.asking import query
from dashboard.scope.reader import remembered

# In the order shown; what no agreement states comes last.
KINDS = ("municipality", "region", "state", "university", "organisation", "company", "other")


@remembered(4)
def kinds() -> dict[str, str]:
    """Danish party → its kind, of `KINDS`; an agreement of several parties states the kind of its first only."""
    found = query("select danish_party, party_kind from party_kind")
    return {
        party: kind if kind in KINDS else "other"
        for party, kind in zip(found["danish_party"], found["party_kind"], strict=True)
    }
