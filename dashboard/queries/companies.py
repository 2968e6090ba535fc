"""Companies: what one may choose from, one company's technologies, whom to write to, and what answers a build knew.

The register and its figures are measures (dashboard/model/subjects/companies.toml). Contact persons are handed out only when asked for, and only
those of company_contact: of companies that an export says are not protected against advertising.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from dashboard.filters_model import Filters
from dashboard.scope.asking import query
from dashboard.scope.reader import cached


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyFilters(Filters):
    """The shared filters, and what the companies page lets one choose beside them; None means everything.

    Attributes:
        technology: the words of the exports that name one technology.
        municipality: its four-figure code.
        interest: live (fresh, fading or undated), faded (gone or refused), none.
        member: yes, no or unknown.
        cvr: has or lacks.
        activity: yes (took part in something) or no.
        gap: whether only companies without an open challenge are wanted.
        found: the companies that a search has found.
    """

    technology: tuple[str, ...] | None = None
    municipality: str | None = None
    interest: str | None = None
    member: str | None = None
    cvr: str | None = None
    activity: str | None = None
    gap: bool | None = None
    found: tuple[str, ...] | None = None


@cached
def municipality_choices() -> pd.DataFrame:
    """The municipalities that companies are at home in, by name: municipality_code, municipality_name."""
    return query(
        """
        select distinct place.municipality_code, municipality.name as municipality_name
        from dim_company as company
        inner join dim_place as place on company.danish_place_id = place.place_id
        inner join dim_municipality as municipality on place.municipality_code = municipality.municipality_code
        order by municipality_name
        """
    )


@cached
def municipality_of(place_id: str) -> pd.DataFrame:
    """The municipality of a Danish place: municipality_code; no row where it has none."""
    return query(
        "select municipality_code from dim_place where place_id = $place_id and municipality_code is not null",
        {"place_id": place_id},
    )


@cached
def technologies(company_id: str) -> pd.DataFrame:
    """What one company offers: technology (as the export words it), theme_codes (that it serves)."""
    return query(
        """
        select technology.technology,
            list(distinct coalesce(served.theme_code, technology.named_theme_code)
                order by coalesce(served.theme_code, technology.named_theme_code)
            ) filter (where coalesce(served.theme_code, technology.named_theme_code) is not null) as theme_codes
        from company_technology as technology
        left join technology_theme as served on technology.technology_code = served.technology_code
        where technology.company_id = $company_id
        group by technology.technology
        order by technology.technology
        """,
        {"company_id": company_id},
    )


@cached
def contacts(company_ids: tuple[str, ...]) -> pd.DataFrame:
    """Whom to ask: company_id, contact_name, contact_email, website, contact_state (free, protected, unknown).

    A company that is not stated to be free of the protection against advertising has neither name nor address here, whoever
    asks. Persons are for those whom `roles.may_see_contacts` allows.
    """
    return query(
        """
        select company.company_id, contact.contact_name, contact.contact_email, company.website, company.contact_state
        from dim_company as company
        left join company_contact as contact on company.company_id = contact.company_id
        where company.company_id = any($company_ids)
        """,
        {"company_ids": list(company_ids)},
    )


@cached
def answers_built() -> pd.DataFrame:
    """The answers about companies that this warehouse was built with: alias_id, company_id, is_same."""
    return query("select alias_id, company_id, is_same from staging.company_aliases")
