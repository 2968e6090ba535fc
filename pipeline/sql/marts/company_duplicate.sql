-- One row two companies, or a company and a name in activities or interests, that may be the same and that nobody has answered for.
with mentions as (
    select company_id, company_name from marts.activity_company where not is_known
    union all by name
    select company_id, company_name from marts.fct_interest where not is_known_company
),

named as (
    select company_id, cvr, name, name_key, true as is_registered, 0 as mention_count
    from marts.dim_company
    union all by name
    select
        company_id, min(company_name) as name, substr(company_id, 6) as name_key, false as is_registered,
        count(*) as mention_count
    from mentions
    where starts_with(company_id, 'name:')
    group by company_id
),

folded as (
    -- «Rambøll» and «Ramboll», «Århus» and «Aarhus» are one spelling
    select
        *,
        string_split(
            strip_accents(replace(replace(replace(replace(name_key, 'å', 'aa'), 'æ', 'ae'), 'ø', 'o'), 'oe', 'o')), ' '
        ) as tokens
    from named
    where name_key <> ''
),

ready as materialized (
    select
        *,
        array_to_string(tokens, '') as compact,
        regexp_extract_all(name_key, '\d+') as figures
    from folded
),

marks as (
    -- only names that share a rare word, a beginning or an end are held against each other: never all with all
    select company_id, 'word ' || unnest(list_distinct(list_filter(tokens, lambda word: len(word) > 2))) as mark
    from ready
    union by name
    select company_id, 'begins ' || left(compact, 5) as mark from ready
    union by name
    select company_id, 'ends ' || right(compact, 5) as mark from ready
),

rare as (
    select *
    from marks
    qualify count(*) over (partition by mark) between 2 and 50
),

near as materialized (
    select distinct one.company_id as one_id, other.company_id as other_id
    from rare as one
    inner join rare as other on one.mark = other.mark and one.company_id < other.company_id
),

-- materialized, and compared only afterwards: joined on what they have in common, all names would meet all names
joined as materialized (
    select
        one.company_id as one_id,
        other.company_id as other_id,
        one.cvr is not null as one_has_cvr,
        other.cvr is not null as other_has_cvr,
        one.is_registered as one_is_registered,
        other.is_registered as other_is_registered,
        one.compact as one_compact,
        other.compact as other_compact,
        one.tokens as one_tokens,
        other.tokens as other_tokens,
        one.figures as one_figures,
        other.figures as other_figures,
        least(len(one.compact), len(other.compact)) as shorter
    from near
    inner join ready as one on near.one_id = one.company_id
    inner join ready as other on near.other_id = other.company_id
),

paired as (
    select
        *,
        case
            when one_compact = other_compact then 'same_name'
            when shorter >= 5
                and damerau_levenshtein(one_compact, other_compact) <= if(shorter >= 10, 2, 1) then 'close_name'
            when shorter >= 4
                and (list_has_all(one_tokens, other_tokens) or list_has_all(other_tokens, one_tokens))
                and (one_tokens[1] = other_tokens[1] or least(len(one_tokens), len(other_tokens)) >= 2)
                then 'part_of_name'
        end as reason
    from joined
    -- two numbers are two companies, and «Test 12» is not «Test 13»
    where not (one_has_cvr and other_has_cvr) and (one_is_registered or other_is_registered)
        and one_figures = other_figures
),

ordered as (
    select
        -- the one to keep has a number, or stands in the register
        (one_has_cvr, one_is_registered) >= (other_has_cvr, other_is_registered) as is_one_kept,
        *
    from paired
    where reason is not null
),

pairs as (
    select
        if(is_one_kept, one_id, other_id) as company_id,
        if(is_one_kept, other_id, one_id) as other_id,
        reason
    from ordered
),

answered as (
    select least(alias_id, company_id) as one_id, greatest(alias_id, company_id) as other_id
    from staging.company_aliases
    where not is_same
),

final as (
    select
        pairs.company_id,
        pairs.other_id,
        pairs.reason,
        company.name as company_name,
        company.cvr,
        other.name as other_name,
        other.cvr as other_cvr,
        other.is_registered as is_other_registered,
        other.mention_count
    from pairs
    inner join named as company on pairs.company_id = company.company_id
    inner join named as other on pairs.other_id = other.company_id
    anti join answered
        on least(pairs.company_id, pairs.other_id) = answered.one_id
        and greatest(pairs.company_id, pairs.other_id) = answered.other_id
)
select * from final
