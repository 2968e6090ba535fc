-- One row two companies, or a company and a name in activities or interests, that may be the same and are not decided yet.
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

ready as materialized (
    select
        *,
        -- «Rambøll» and «Ramboll», «Århus» and «Aarhus» are one spelling
        string_split(
            strip_accents(replace(replace(replace(replace(name_key, 'å', 'aa'), 'æ', 'ae'), 'ø', 'o'), 'oe', 'o')), ' '
        ) as tokens,
        array_to_string(tokens, '') as compact,
        regexp_extract_all(name_key, '\d+') as figures
    from named
    where name_key <> ''
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
    select one, other, least(len(one.compact), len(other.compact)) as shorter
    from near
    inner join ready as one on near.one_id = one.company_id
    inner join ready as other on near.other_id = other.company_id
),

paired as (
    select
        -- the one to keep has a number, or stands in the register
        (one.cvr is not null, one.is_registered) >= (other.cvr is not null, other.is_registered) as is_one_kept,
        if(is_one_kept, one, other) as kept,
        if(is_one_kept, other, one) as like_it,
        case
            when one.compact = other.compact then 'same_name'
            when shorter >= 5
                and damerau_levenshtein(one.compact, other.compact) <= if(shorter >= 10, 2, 1) then 'close_name'
            when shorter >= 4
                and (list_has_all(one.tokens, other.tokens) or list_has_all(other.tokens, one.tokens))
                and (one.tokens[1] = other.tokens[1] or least(len(one.tokens), len(other.tokens)) >= 2)
                then 'part_of_name'
        end as reason
    from joined
    -- two numbers are two companies, and «Test 12» is not «Test 13»
    where not (one.cvr is not null and other.cvr is not null) and (one.is_registered or other.is_registered)
        and one.figures = other.figures
)
select
    kept.company_id,
    like_it.company_id as other_id,
    reason,
    kept.name as company_name,
    kept.cvr,
    like_it.name as other_name,
    like_it.cvr as other_cvr,
    like_it.is_registered as is_other_registered,
    like_it.mention_count
from paired
anti join staging.company_aliases as answer
    on not answer.is_same
    and least(kept.company_id, like_it.company_id) = least(answer.alias_id, answer.company_id)
    and greatest(kept.company_id, like_it.company_id) = greatest(answer.alias_id, answer.company_id)
where reason is not null
