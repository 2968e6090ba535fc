-- One row a company: of several rows about it the first that says something counts, lists are joined.
with grouped as (
    select
        company_id,
        min_by(cvr, row_rank) as cvr,
        min_by(name, row_rank) as name,
        min_by(name_key, row_rank) as name_key,
        min_by(name_zh, row_rank) as name_zh,
        -- of the row that states the name
        arg_min(name_zh_source, row_rank) filter (where name_zh is not null) as name_zh_source,
        min_by(danish_place, row_rank) filter (where danish_place_id is not null) as danish_place_known,
        min_by(danish_place, row_rank) as danish_place_said,
        min_by(danish_place_id, row_rank) as danish_place_id,
        min_by(employees, row_rank) as employees,
        list(technologies order by row_rank) filter (where technologies is not null) as technologies,
        min_by(is_member, row_rank) as is_member,
        min_by(website, row_rank) as website,
        list(active_provinces order by row_rank) filter (where active_provinces is not null) as active_provinces,
        string_agg(active_provinces_text, '; ' order by row_rank) as active_provinces_text,
        min_by(is_export_ready, row_rank) as is_export_ready,
        -- protected as soon as one row says so
        bool_or(is_ad_protected) as is_ad_protected,
        max(confirmed_date) as confirmed_date,
        arg_max(confirmed_date_precision, confirmed_date) as confirmed_date_precision,
        string_agg(distinct fact_source, ' ; ') as fact_source,
        bool_and(coalesce(is_illustrative, false)) as is_illustrative,
        count(*) as row_count,
        min_by(_key, row_rank) as _key,
        min_by(_file, row_rank) as _file,
        min_by(_sheet, row_rank) as _sheet,
        min_by(_row, row_rank) as _row
    from marts.company_row
    group by company_id
),

final as (
    select
        company_id,
        cvr,
        name,
        name_key,
        -- found by either, and nobody is taken for another: 丹佛斯（Danfoss）
        if(contains(name_zh, name), name_zh, name_zh || '（' || name || '）') as name_zh,
        name_zh_source,
        coalesce(danish_place_known, danish_place_said) as danish_place,
        danish_place_id,
        employees,
        if(len(technologies) = 1, technologies[1], list_sort(list_distinct(flatten(technologies)))) as technologies,
        is_member,
        website,
        if(len(active_provinces) = 1, active_provinces[1], list_sort(list_distinct(flatten(active_provinces))))
            as active_provinces,
        active_provinces_text,
        is_export_ready,
        is_ad_protected,
        -- whether its contacts may leave: those of marts.company_contact are of companies that are stated free
        case is_ad_protected when true then 'protected' when false then 'free' else 'unknown' end as contact_state,
        confirmed_date,
        confirmed_date_precision,
        fact_source,
        is_illustrative,
        row_count,
        _key,
        _file,
        _sheet,
        _row
    from grouped
)
select * from final
