-- Table macro company_gap_at(as_of): one row per company of the register and thing that it has to be asked: its CVR number, whether it is protected against advertising, whether an old interest still holds.
with companies as (
    -- invented companies can't be asked
    select company.*, row._data_as_of
    from marts.dim_company as company
    inner join marts.company_row as row on company.company_id = row.company_id and row.row_rank = 1
    where not company.is_illustrative
),

interests as (
    -- the oldest of what still stands; a no is not asked again
    select
        said.company_id,
        min_by(
            {'date': said.stated_date, 'precision': said.stated_date_precision, 'file': said._file, 'sheet': said._sheet, 'row': said._row},
            (coalesce(said.stated_date, date '0001-01-01'), said._file, said._sheet, said._row)
        ) as oldest
    from marts.interest_at(as_of) as said
    cross join seeds.rule as rule
    where said.interest_state <> 'refused'
        and coalesce(said.interest_age_days >= cast(rule."opportunity.interest_ask_days" as integer), true)
    group by said.company_id
),

gathered as (
    select company_id, 'cvr' as gap_code, null::date as gap_date, null as gap_date_precision, _data_as_of as since_date, _file, _sheet, _row
    from companies
    where cvr is null
    union all by name
    select company_id, 'protection' as gap_code, _data_as_of as since_date, _file, _sheet, _row
    from companies
    where is_ad_protected is null
    union all by name
    select
        companies.company_id, 'interest' as gap_code, interests.oldest.date as gap_date,
        interests.oldest.precision as gap_date_precision,
        coalesce(
            marts.last_known_day(interests.oldest.date, interests.oldest.precision) + cast(rule."opportunity.interest_ask_days" as integer),
            companies._data_as_of
        ) as since_date,
        interests.oldest.file as _file, interests.oldest.sheet as _sheet, interests.oldest.row as _row
    from companies
    inner join interests on companies.company_id = interests.company_id
    cross join seeds.rule as rule
)
select * replace (least(since_date, cast(as_of as date)) as since_date)
from gathered
