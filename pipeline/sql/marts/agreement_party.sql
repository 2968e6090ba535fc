-- One row an agreement and Danish party that signed it.
with named as (
    select agreement_id, unnest(regexp_split_to_array(danish_party, '\s*[;；、\n]\s*|\s+/\s+')) as danish_party
    from marts.fct_agreement
),

final as (
    select distinct agreement_id, trim(danish_party) as danish_party
    from named
    where trim(danish_party) <> ''
)
select * from final
