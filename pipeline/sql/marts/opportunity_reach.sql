-- One row a company and theme that its technology serves, that it states, or that neighbours one of these: the best of the three.
with advice as (
    select technology.company_id, list_sort(list(distinct technology.technology)) as technologies
    from marts.company_technology as technology
    inner join (
        select unnest(string_split(value, ';')) as technology_code from seeds.rules where name = 'opportunity.advice'
    ) as rule on technology.technology_code = rule.technology_code
    group by technology.company_id
),

words as (
    select technology.company_id, link.theme_code, 'theme' as relevance_reason, technology.technology
    from marts.company_technology as technology
    inner join marts.technology_theme as link on technology.technology_code = link.technology_code
    union by name
    -- a word that means a theme is no technology: only advice serves whatever is stated
    select
        stated.company_id, stated.named_theme_code as theme_code,
        if(advice.company_id is null, 'stated', 'advice') as relevance_reason,
        unnest(list_concat(coalesce(advice.technologies, []), [stated.technology])) as technology
    from marts.company_technology as stated
    left join advice on stated.company_id = advice.company_id
    where stated.named_theme_code is not null
),

own as (
    select company_id, theme_code, relevance_reason, list_sort(list(distinct technology)) as technologies
    from words
    group by company_id, theme_code, relevance_reason
),

candidates as (
    select company_id, theme_code, theme_code as via_theme_code, relevance_reason, technologies
    from own
    union all by name
    select
        own.company_id, near.near_theme_code as theme_code, own.theme_code as via_theme_code, 'neighbour' as relevance_reason,
        own.technologies
    from own
    inner join marts.opportunity_neighbour as near on own.theme_code = near.theme_code
),

final as (
    select
        candidates.company_id,
        candidates.theme_code,
        candidates.via_theme_code,
        candidates.relevance_reason,
        candidates.technologies,
        case candidates.relevance_reason
            when 'theme' then rule.relevance_theme
            when 'advice' then rule.relevance_theme
            when 'stated' then rule.relevance_stated
            else rule.relevance_neighbour
        end as reach
    from candidates
    cross join marts.opportunity_rule as rule
    inner join marts.dim_theme as via on candidates.via_theme_code = via.theme_code
    qualify row_number() over (
        partition by candidates.company_id, candidates.theme_code
        order by reach desc, candidates.relevance_reason = 'theme' desc, len(candidates.technologies) desc, via.sort_order, candidates.technologies
    ) = 1
)
select * from final
