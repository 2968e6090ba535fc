-- View: one row an agreement as guests may know of it: no owners, next steps, bottlenecks or notes, no money in its words.
with final as (
    select
        agreement.* replace (
            coalesce(name.guest_text, agreement.agreement_name) as agreement_name,
            coalesce(title.guest_text, agreement.title) as title,
            coalesce(title_da.guest_text, agreement.title_da) as title_da,
            coalesce(title_en.guest_text, agreement.title_en) as title_en,
            coalesce(title_zh.guest_text, agreement.title_zh) as title_zh,
            cast(null as varchar) as danish_owner,
            cast(null as varchar) as chinese_owner,
            cast(null as varchar) as partner_mandate,
            cast(null as varchar) as next_step,
            cast(null as date) as next_step_date,
            cast(null as varchar) as next_step_date_precision,
            cast(null as date) as next_step_last_date,
            cast(null as varchar) as bottleneck,
            cast(null as date) as confirmed_date,
            cast(null as varchar) as confirmed_date_precision,
            cast(null as date) as confirmed_last_date,
            cast(null as varchar) as note
        )
    from marts.fct_agreement as agreement
    left join marts.guest_text as name on agreement.agreement_name = name.text
    left join marts.guest_text as title on agreement.title = title.text
    left join marts.guest_text as title_da on agreement.title_da = title_da.text
    left join marts.guest_text as title_en on agreement.title_en = title_en.text
    left join marts.guest_text as title_zh on agreement.title_zh = title_zh.text
)
select * from final
