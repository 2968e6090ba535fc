"""A copy of a warehouse in which all that was known later than a day is something else: what is told of that day must not differ."""

import datetime as dt
from pathlib import Path

import duckdb

from pipeline.warehouse.marts import create_marts

# By source: the rows that are later than $day, and what is said in their place. A row of an export that the day had is not later, whatever it
# says about days to come.
_LATER = "coalesce(_data_as_of > $day, false)"
# Where a row lies that is somewhere else.
_ELSEWHERE = (
    "place_id = 'CN-650000', place_ids = ['CN-650000'], province_code = 'CN-XJ', province_codes = ['CN-XJ']"
)
CHANGES = (
    # what happened later, all of it
    (
        "activities",
        f"{_LATER} and coalesce(start_date, end_date) > $day",
        f"""{_ELSEWHERE}, activity_id = 'Z-' || activity_id, _key = 'Z-' || _key, agreement_id = 'A-001', challenge_id = 'C-001',
        participants = ['Changed *'], participants_count = 99, companies = ['Grundfos'], themes = ['soil'],
        activity_type = if(activity_type = 'inquiry', 'inquiry', 'demonstration'),
        title = title || ' *', title_da = title_da || ' *', title_en = title_en || ' *', title_zh = title_zh || ' *', outcome = 'Changed *', next_step = 'Changed *', next_step_date = $day + 10, next_step_date_precision = 'day',
        status = case status when 'held' then 'planned' when 'planned' then 'cancelled' else 'held' end,
        start_date = start_date + 3, end_date = null, end_date_precision = null, danish_party = 'Changed *', place = 'Changed *'""",
    ),
    # what later exports say of what had happened, or was to
    (
        "activities",
        f"{_LATER} and answered_date > $day",
        "answered_date = answered_date + 9, outcome = 'Changed *'",
    ),
    (
        "activities",
        f"{_LATER} and status in ('planned', 'cancelled') and activity_type is distinct from 'inquiry'",
        "status = if(status = 'planned', 'cancelled', 'planned'), title = title || ' *'",
    ),
    (
        "milestones",
        f"{_LATER} and coalesce(due_date, done_date, $day + 1) > $day and coalesce(done_date > $day, true)",
        """title = title || ' *', title_da = title_da || ' *', title_en = title_en || ' *', outcome = 'Changed *', _key = 'Z-' || _key,
        agreement_id = 'A-001', outcome_type = if(outcome_type = 'commercial', 'non_commercial', 'commercial'),
        status = case status when 'done' then 'planned' when 'planned' then 'cancelled' else 'planned' end,
        done_date = done_date + 5, due_date = if(due_date > $day, due_date + 5, due_date)""",
    ),
    (
        "milestones",
        f"{_LATER} and coalesce(done_date, due_date, $day + 1) <= $day and status = 'cancelled'",
        "status = 'planned', outcome = 'Changed *'",
    ),
    (
        "milestones",
        f"{_LATER} and done_date > $day and due_date <= $day",
        "outcome = 'Changed *', done_date = done_date + 5, status = 'done'",
    ),
    (
        "agreements",
        _LATER,
        """next_step = 'Changed *', next_step_date = $day + 3, next_step_date_precision = 'day', bottleneck = 'Changed *',
        confirmed_date = $day + 2, confirmed_date_precision = 'day',
        status = case status when 'ended' then 'expired' when 'expired' then 'ended' else status end""",
    ),
    (
        "agreements",
        f"{_LATER} and signed_date > $day",
        f"""{_ELSEWHERE}, themes = ['soil'], agreement_type = 'project', contact_interval_days = 1, expires_date = null, partner_mandate = 'Changed *',
        title = 'Changed *', title_da = null, title_en = null, title_zh = null, status = 'ended', signed_date = signed_date + 5,
        danish_owner = 'Changed *', chinese_owner = 'Changed *'""",
    ),
    (
        "challenges",
        f"{_LATER} and (stage_date > $day or stage_date is null and stage <> 'identified')",
        """stage = case stage when 'identified' then 'identified' when 'offer' then 'contract' else 'offer' end, stage_text = 'Changed *',
        stage_date = stage_date + 4, offer_holder = 'Changed *'""",
    ),
    (
        "challenges",
        f"{_LATER} and stage_date > $day and stage = 'identified'",
        f"""{_ELSEWHERE}, theme = ['soil'], agreement_id = 'A-001', description = 'Changed *', sought = 'Changed *', owner_contact = 'Changed *',
        title = 'Changed *', title_da = null, title_en = null, title_zh = null, urgency = 'high', value = 999999999.99, problem_owner = 'Changed *'""",
    ),
    (
        "interests",
        f"coalesce(stated_date > $day, {_LATER})",
        f"""{_ELSEWHERE}, theme = 'jord', theme_code = 'soil', level = if(level = 'no', 'active', 'no'), stated_date = stated_date + 7,
        fact_source = 'Changed *'""",
    ),
    (
        "expenses",
        "posted_date > $day",
        f"""{_ELSEWHERE}, amount = amount * 3, text = 'Changed *', posted_date = posted_date + 2, voucher_id = 'Z-' || voucher_id,
        budget_line = 'Changed *', funding_source = 'Changed *', agreement_id = 'A-001', activity_id = 'AK-001',
        status = if(status = 'committed', 'actual', 'committed')""",
    ),
    ("exchange_rates", "rate_date > $day", "dkk_per_100 = dkk_per_100 * 2, dkk_per_unit = dkk_per_unit * 2"),
)


def changed_after(day: dt.date, warehouse: Path, copy: Path) -> None:
    """Write to `copy` the warehouse with every later row and statement changed, its marts made again."""
    copy.write_bytes(warehouse.read_bytes())
    with duckdb.connect(str(copy)) as con:
        for source, which, said in CHANGES:
            con.execute(f"update staging.{source} set {said} where {which}", {"day": day})
        create_marts(con)
