-- One row a text that an export has for its Danish parties, and a party that it names.
with listed as (
    select 'agreement' as row_kind, danish_party as named_text from marts.fct_agreement
    union
    select 'activity', danish_party from marts.fct_activity
),

named as (
    select row_kind, named_text, trim(unnest(regexp_split_to_array(named_text, '\s*[;；、\n]\s*|\s+/\s+'))) as whole
    from listed
),

known as (
    select lower(whole) as party_key, min(whole) as danish_party
    from named
    where row_kind = 'agreement' and whole <> ''
    group by 1
),

wholes as (
    select distinct named_text, whole from named where whole <> ''
),

pieces as (
    select
        whole,
        regexp_replace(
            trim(unnest(regexp_split_to_array(whole, '\s*[,&]\s*|\s+og\s+|\s+and\s+'))), '^(the|and|og)\s+', '', 'i'
        ) as piece
    from (select distinct whole from wholes)
),

joint as (
    -- «A, B and C» is three parties where a register of agreements knows one of them alone: names hold commas, too
    select pieces.whole
    from pieces
    inner join known on lower(pieces.piece) = known.party_key
    where lower(pieces.piece) <> lower(pieces.whole)
    group by pieces.whole
),

parties as (
    select wholes.named_text, coalesce(pieces.piece, wholes.whole) as party
    from wholes
    left join joint on wholes.whole = joint.whole
    left join pieces on joint.whole = pieces.whole and pieces.piece <> ''
),

final as (
    -- in the spelling of the agreements
    select distinct parties.named_text, coalesce(known.danish_party, parties.party) as danish_party
    from parties
    left join known on lower(parties.party) = known.party_key
)
select * from final
