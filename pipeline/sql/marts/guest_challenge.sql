-- View: one row a challenge as guests may know of it: without its value, whom to call and who holds an offer, and no money in its words.
with final as (
    select
        challenge.* replace (
            coalesce(title.guest_text, challenge.title) as title,
            coalesce(title_da.guest_text, challenge.title_da) as title_da,
            coalesce(title_en.guest_text, challenge.title_en) as title_en,
            coalesce(title_zh.guest_text, challenge.title_zh) as title_zh,
            coalesce(description.guest_text, challenge.description) as description,
            cast(null as decimal(18, 2)) as value,
            cast(null as varchar) as currency,
            cast(null as decimal(18, 2)) as value_dkk,
            cast(null as varchar) as owner_contact,
            cast(null as date) as confirmed_date,
            cast(null as varchar) as confirmed_date_precision,
            cast(null as varchar) as offer_holder,
            cast(null as varchar) as offer_company_id
        )
    from marts.fct_challenge as challenge
    left join marts.guest_text as title on challenge.title = title.text
    left join marts.guest_text as title_da on challenge.title_da = title_da.text
    left join marts.guest_text as title_en on challenge.title_en = title_en.text
    left join marts.guest_text as title_zh on challenge.title_zh = title_zh.text
    left join marts.guest_text as description on challenge.description = description.text
)
select * from final
