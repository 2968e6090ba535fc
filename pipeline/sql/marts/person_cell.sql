-- One row a cell of an export that names persons, and whether it may name a house as well: owners, contacts and participants.
with stated as (
    select unnest([danish_owner, chinese_owner]) as said, false as may_be_house from staging.agreements
    union by name
    select unnest([danish_owner, chinese_owner]) as said, false as may_be_house from staging.agreements_replaced
    union by name
    select
        unnest([contact_name, replace(regexp_extract(contact_email, '^([\p{L}._-]+)@', 1), '.', ' ')]) as said,
        false as may_be_house
    from staging.companies
    union by name
    select owner_contact as said, false as may_be_house from staging.challenges
    union by name
    -- persons and houses alike
    select unnest(participants) as said, true as may_be_house from staging.activities
),

final as (
    select
        -- «Hansen, Mette»; an address is not a name
        regexp_replace(
            regexp_replace(said, '\S+@\S+', ' ', 'g'),
            '^\s*([\p{L}''’-]+), *(\p{L}[\p{L}''’-]+(?: \p{L}[\p{L}''’.-]*)?)\s*$', '\2 \1'
        ) as said,
        may_be_house
    from stated
    where said is not null
)
select * from final
