"""One Denmark: what kind of party each Danish party is; what they do there are measures."""

from __future__ import annotations

from dashboard.queries import door

# In the order shown; what no agreement states comes last.
KINDS = ("municipality", "region", "state", "university", "organisation", "company", "other")


@door.remembered(4)
def kinds() -> dict[str, str]:
    """Danish party → its kind, of `KINDS`; an agreement of several parties states the kind of its first only."""
    found = door.query(
        """
        select link.danish_party,
            arg_min(agreement.danish_party_type, (agreement.danish_party <> link.danish_party, agreement.agreement_id)) as kind
        from marts.agreement_party as link
        inner join marts.fct_agreement as agreement on link.agreement_id = agreement.agreement_id
        where agreement.danish_party_type is not null
        group by link.danish_party
        """
    )
    return {
        party: kind if kind in KINDS else "other"
        for party, kind in zip(found["danish_party"], found["kind"], strict=True)
    }
