-- One row something that can be searched for: an agreement, party, place, province, theme, company, challenge or activity.
with parties as (
    select link.danish_party as party, count(*) as agreement_count, bool_and(agreement.is_illustrative) as is_illustrative
    from marts.agreement_party as link
    inner join marts.fct_agreement as agreement using (agreement_id)
    group by link.danish_party
),

active_parties as (
    select link.danish_party as party, bool_and(activity.is_illustrative) as is_illustrative
    from marts.activity_party as link
    inner join marts.fct_activity as activity using (activity_id)
    group by link.danish_party
),

partners as (
    select
        trim(chinese_party) as party, count(*) as agreement_count, min(agreement_id) as agreement_id,
        bool_and(is_illustrative) as is_illustrative, min(province_code) as province_code
    from marts.fct_agreement
    where chinese_party is not null
    group by party
),

placed as (
    select unnest(list_concat([place_id, danish_place_id], place_ids)) as place_id, agreement_id
    from marts.fct_agreement
    union all by name
    select unnest(list_concat([place_id], place_ids)) as place_id from marts.fct_activity
    union all by name
    select unnest(list_concat([place_id], place_ids)) as place_id from marts.fct_challenge
    union all by name
    select danish_place_id as place_id from marts.dim_company
),

place_counts as (
    select place_id, count(distinct agreement_id) as agreement_count
    from placed
    where place_id is not null
    group by place_id
),

gathered as (
    select
        'agreement' as kind,
        agreement_id as target_id,
        -- what has a title of its own is called by it, in the reader's language (dashboard/scope/languages.py)
        danish_party as party,
        agreement_id,
        province_code,
        signed_date as event_date,
        signed_date_precision as event_date_precision,
        is_illustrative
    from marts.fct_agreement
    union all by name
    select
        'party' as kind, name.party as target_id, name.name_da, name.name_en, name.name_zh, name.party, 'DK' as country,
        coalesce(parties.agreement_count, 0) as agreement_count,
        coalesce(parties.is_illustrative, active_parties.is_illustrative, false) as is_illustrative
    from marts.party_name as name
    left join parties on name.party = parties.party
    left join active_parties on name.party = active_parties.party
    where name.country = 'DK' and coalesce(parties.party, active_parties.party) is not null
    union all by name
    select
        'partner' as kind, name.party as target_id, name.name_da, name.name_en, name.name_zh,
        if(partners.agreement_count = 1, partners.agreement_id, null) as agreement_id, partners.province_code, 'CN' as country,
        partners.agreement_count, partners.is_illustrative
    from marts.party_name as name
    inner join partners on name.party = partners.party
    where name.country = 'CN'
    union all by name
    select
        'province' as kind, province_code as target_id, name_da, name_en, name_zh, province_code, 'CN' as country,
        (select count(*) from marts.agreement_province as link where link.province_code = province.province_code) as agreement_count
    from marts.dim_province as province
    union all by name
    select
        'place' as kind, place.place_id as target_id, place.name_da, place.name_en,
        coalesce(place.name_zh, place.name_en) as name_zh, place.province_code, place.country, place_counts.agreement_count
    from marts.dim_place as place
    inner join place_counts on place.place_id = place_counts.place_id
    -- a province among the places is found as a province, a Danish region as the party that it is
    where place.level not in ('province', 'sar', 'region') and not (place.country = 'CN' and place.level = 'municipality')
    union all by name
    select
        'theme' as kind, theme_code as target_id, name_da, name_en, name_zh,
        (select count(*) from marts.agreement_theme as link where link.theme_code = theme.theme_code) as agreement_count
    from marts.dim_theme as theme
    union all by name
    select 'company' as kind, company_id as target_id, 'DK' as country, is_illustrative
    from marts.dim_company
    union all by name
    select
        'challenge' as kind, challenge_id as target_id, problem_owner as party,
        if(has_known_agreement, agreement_id, null) as agreement_id, province_code, stage_date as event_date,
        stage_date_precision as event_date_precision, is_illustrative
    from marts.fct_challenge
    union all by name
    select
        'activity' as kind, activity_id as target_id,
        (select min(danish_party) from marts.activity_party as link where link.activity_id = activity.activity_id) as party,
        marts.first_agreement(activity_id) as agreement_id,
        province_code, start_date as event_date, start_date_precision as event_date_precision, is_illustrative,
        -- inquiries, and who has not answered yet, are internal
        activity_type = 'inquiry' as is_internal
    from marts.fct_activity as activity
)
select * replace (coalesce(is_internal, false) as is_internal, coalesce(is_illustrative, false) as is_illustrative) from gathered
