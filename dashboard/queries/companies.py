"""Companies: contacts, those to choose from, and the usual weights of a ranking.

The register and its figures are measures (dashboard/model/subjects/companies.toml). Contact persons are handed out only when asked for, and only
those of company_contact: of companies that an export says are not protected against advertising.
"""

import math
from functools import partial

import pandas as pd

from dashboard.scope.asking import every, query
from dashboard.scope.reader import cached


@cached
def contacts(company_ids: tuple[str, ...]) -> pd.DataFrame:
    """Contacts of companies: company_id, contact_name, contact_email, website, contact_state (free, protected, unknown).

    A company that is not stated to be free of the protection against advertising has neither name nor address here for any role.
    Persons are for the house (`roles.is_guest`).
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


# The weights of seeds/rules.toml, one row: relevance, interest, readiness, access, ripeness
default_weights = partial(
    every,
    "select weight_relevance as relevance, weight_interest as interest, weight_readiness as readiness, "
    "weight_access as access, weight_ripeness as ripeness from opportunity_rule",
)
# The companies of the register by name: company_id, name
companies = partial(every, "select company_id, name from dim_company order by lower(name), company_id")


@cached
def ablest(theme_codes: tuple[str, ...], most: int) -> pd.DataFrame:
    """For each of the themes as many of the companies that can do most for it, real ones first, that `most` are all: company_id."""
    return query(
        """
        select distinct reach.company_id
        from opportunity_reach as reach
        inner join dim_company as company on reach.company_id = company.company_id
        where reach.theme_code = any($theme_codes)
        qualify row_number() over (
            partition by reach.theme_code
            order by
                coalesce(company.is_illustrative, false), reach.reach desc,
                coalesce(company.is_export_ready, false)::integer + coalesce(company.is_member, false)::integer desc,
                company._file, company._sheet, company._row, company.company_id
        ) <= $most_each
        order by reach.company_id
        """,
        {"theme_codes": list(theme_codes), "most_each": math.ceil(most / max(len(theme_codes), 1))},
    )
