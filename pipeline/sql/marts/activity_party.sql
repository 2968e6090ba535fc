-- One row an activity and Danish party: those that it names, and those of its agreements.
with parties as (
    select lower(danish_party) as party_key, min(danish_party) as danish_party
    from marts.agreement_party
    group by 1
),

named as (
    select
        activity_id,
        trim(unnest(regexp_split_to_array(danish_party, '\s*[;；、\n]\s*|\s+/\s+'))) as danish_party
    from marts.fct_activity
),

pieces as (
    -- «A, B og C» is three parties only where a register of agreements knows them: names hold commas, too
    select
        activity_id,
        danish_party as whole,
        trim(unnest(regexp_split_to_array(danish_party, '\s*[,&]\s*|\s+og\s+|\s+and\s+'))) as piece
    from named
),

known_pieces as (
    select pieces.activity_id, pieces.whole, parties.danish_party
    from pieces
    inner join parties on lower(pieces.piece) = parties.party_key
),

wholes as (
    select named.activity_id, coalesce(parties.danish_party, named.danish_party) as danish_party
    from named
    left join parties on lower(named.danish_party) = parties.party_key
    anti join known_pieces
        on named.activity_id = known_pieces.activity_id and named.danish_party = known_pieces.whole
        and lower(known_pieces.danish_party) <> lower(named.danish_party)
    where named.danish_party <> ''
),

of_agreements as (
    select link.activity_id, party.danish_party
    from marts.activity_agreement as link
    inner join marts.agreement_party as party on link.agreement_id = party.agreement_id
),

final as (
    select activity_id, danish_party from known_pieces
    union
    select activity_id, danish_party from wholes
    union
    select activity_id, danish_party from of_agreements
)
select * from final
