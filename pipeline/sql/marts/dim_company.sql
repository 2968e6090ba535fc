-- One row per company: of several rows about it the first that says something counts, lists are joined.
with grouped as (
    select
        company_id,
        min_by(columns('^(cvr|name|name_key|name_zh|danish_place_id|employees|is_member|website|is_export_ready)$'), row_rank) as '\0',
        -- of the row that states the name
        arg_min(name_zh_source, row_rank) filter (where name_zh is not null) as name_zh_source,
        coalesce(min_by(danish_place, row_rank) filter (where danish_place_id is not null), min_by(danish_place, row_rank))
            as danish_place,
        list(technologies order by row_rank) filter (where technologies is not null) as technologies,
        list(active_provinces order by row_rank) filter (where active_provinces is not null) as active_provinces,
        string_agg(active_provinces_text, '; ' order by row_rank) as active_provinces_text,
        -- protected as soon as one row says so
        bool_or(is_ad_protected) as is_ad_protected,
        max(confirmed_date) as confirmed_date,
        arg_max(confirmed_date_precision, confirmed_date) as confirmed_date_precision,
        string_agg(distinct fact_source, ' ; ' order by fact_source) as fact_source,
        bool_and(coalesce(is_illustrative, false)) as is_illustrative,
        count(*) as row_count,
        min_by(columns('^(_key|_file|_sheet|_row)$'), row_rank) as '\0'
    from marts.company_row
    group by company_id
),

named as (
    -- a name that an export states with its source counts before one that was stated here
    select grouped.* replace (
        if(grouped.name_zh_source is null, coalesce(said.name_zh, grouped.name_zh), grouped.name_zh) as name_zh,
        coalesce(grouped.name_zh_source, said.name_zh_source) as name_zh_source
    )
    from grouped
    left join marts.name_said as said on said.name_kind = 'company' and grouped.company_id = said.name_key
)
select
    * replace (
        -- found by either, and none is taken for another: 丹佛斯（Danfoss）
        if(contains(name_zh, name), name_zh, name_zh || '（' || name || '）') as name_zh,
        if(len(technologies) = 1, technologies[1], list_sort(list_distinct(flatten(technologies)))) as technologies,
        if(len(active_provinces) = 1, active_provinces[1], list_sort(list_distinct(flatten(active_provinces))))
            as active_provinces
    ),
    -- whether its contacts may leave: those of marts.company_contact are of companies that are stated free
    case is_ad_protected when true then 'protected' when false then 'free' else 'unknown' end as contact_state
from named
