-- One row per name by which exports call a party or a company, or by which a place is known, as marts.folded_name has it, and that of its beginning, which names no person beside it.
with called as (
    select unnest([danish_party, chinese_party]) as called from staging.agreements
    union by name
    select danish_party as called from staging.activities
    union by name
    select unnest(companies) as called from staging.activities
    union by name
    select problem_owner as called from staging.challenges
    union by name
    select name as called from staging.companies
    union by name
    select company_name as called from staging.interests
)
select
    marts.folded_name(called) as spelt,
    -- «Viborg Kommune v/ Mette»
    marts.folded_name(regexp_extract(called, '^(.*?)(?:[(（\[,，;；:：]| [–—-] | v/| v\. | c/o | att\b| med | with |$)', 1)) as head
from called
where called is not null
union by name
select spelt, spelt as head from marts.place_folded
