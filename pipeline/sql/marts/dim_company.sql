-- One row a company.
with read as (
    select
        *,
        trim(regexp_replace(
            trim(regexp_replace(lower(name), '[^\p{L}\p{N}]+', ' ', 'g')),
            ' (a s|as|aps|p s|ps|i s|is|k s|ks|ivs|amba|a m b a|ltd|gmbh)$', ''
        )) as name_key
    from staging.companies
),

final as (
    select
        coalesce(cvr, 'name:' || name_key) as company_id,
        cvr,
        name,
        name_key,
        danish_place,
        danish_place_id,
        employees,
        technologies,
        is_member,
        website,
        active_provinces,
        active_provinces_text,
        is_export_ready,
        is_ad_protected,
        contact_name,
        contact_email,
        coalesce(is_illustrative, false) as is_illustrative,
        _key,
        _file,
        _sheet,
        _row
    from read
    qualify row_number() over (
        partition by coalesce(cvr, 'name:' || name_key) order by _file, _sheet, _row
    ) = 1
)
select * from final
