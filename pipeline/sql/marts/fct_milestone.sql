-- One row a milestone.
with read as (
    select * from staging.milestones
),

linked as (
    select
        -- a reference that leads nowhere is kept as stated, and listed as an orphan
        read.* replace (coalesce(by_id.agreement_id, by_title.agreement_id, read.agreement_id) as agreement_id),
        coalesce(by_id.agreement_id, by_title.agreement_id) is not null as has_known_agreement,
        read.agreement_id as agreement_reference
    from read
    left join marts.agreement_alias as by_id on lower(trim(read.agreement_id)) = by_id.alias
    left join marts.agreement_alias as by_title on lower(trim(read.agreement_title)) = by_title.alias
),

final as (
    select
        'milestone-' || left(md5(_key), 10) as milestone_id,
        agreement_id,
        has_known_agreement,
        coalesce(agreement_reference, agreement_title) as agreement_reference,
        title,
        title_da,
        title_en,
        title_zh,
        marts.title_language(title, title_da, title_en, title_zh) as title_language,
        due_date,
        due_date_precision,
        marts.last_known_day(due_date, due_date_precision) as due_last_date,
        done_date,
        done_date_precision,
        -- the day on which it was reached, as far as one is stated
        if(status = 'done', coalesce(done_date, due_date), null) as reached_date,
        status,
        status_text,
        outcome,
        outcome_type,
        confirmed_date,
        confirmed_date_precision,
        coalesce(is_illustrative, false) as is_illustrative,
        _data_as_of,
        _key,
        _file,
        _sheet,
        _row
    from linked
)
select * from final
