-- A large desk in the staging tables, the same each time and on each machine; what is not said here is not stated.

-- For each row a number below `most`, as even over rows as chance.
create temp macro draw(salt, nth, most) as cast(hash(salt || nth::varchar) % most as bigint);
create temp macro pick(choices, salt, nth) as choices[1 + draw(salt, nth, len(choices))];

create temp table drawn_from as
select
    (select list(synonym order by theme_code, synonym) from seeds.theme_synonyms) as words,
    (select list(theme_code order by theme_code) from seeds.themes) as themes,
    (select list(province_code order by province_code) from seeds.provinces where province_code like 'CN-%') as provinces;

insert into staging.companies by name
select
    'Firma ' || i || ' ApS' as name,
    if(draw('size', i, 3) = 0, null, draw('staff', i, 900)) as employees,
    [pick(words, 'w1', i), pick(words, 'w2', i), pick(words, 'w3', i)] as technologies,
    [true, false, null][1 + draw('member', i, 3)] as is_member,
    if(draw('abroad', i, 2) = 0, [], [pick(provinces, 'p1', i), pick(provinces, 'p2', i)]) as active_provinces,
    [true, false, null][1 + draw('export', i, 3)] as is_export_ready,
    'companies-' || i as _key, 'bench.xlsx' as _file, 'companies' as _sheet, i as _row
from range(20000) as numbers(i), drawn_from;

insert into staging.interests by name
select
    'Firma ' || draw('who', i, 20000) || ' ApS' as company_name,
    if(draw('any theme', i, 9) = 0, null, pick(themes, 't1', i)) as theme_code,
    if(draw('any province', i, 9) = 0, null, pick(provinces, 'p3', i)) as province_code,
    ['interested', 'active', 'no', 'interested'][1 + draw('level', i, 4)] as level,
    if(draw('dated', i, 5) = 0, null, date '2013-01-01' + cast(draw('day', i, 2700) as integer)) as stated_date,
    'day' as stated_date_precision,
    'interests-' || i as _key, 'bench.xlsx' as _file, 'interests' as _sheet, i as _row
from range(60000) as numbers(i), drawn_from;

insert into staging.challenges by name
select
    'B-' || i as challenge_id,
    'Bench ' || pick(words, 'w4', i) || ' ' || i as title,
    list_distinct([pick(themes, 't2', i), pick(themes, 't3', i)]) as theme,
    if(draw('nation', i, 20) = 0, [], list_distinct([pick(provinces, 'p4', i), pick(provinces, 'p5', i)])) as province_codes,
    ['identified', 'dialogue', 'matched', 'contract'][1 + draw('stage', i, 4)] as stage,
    date '2015-01-01' + cast(draw('stage day', i, 1700) as integer) as stage_date,
    ['low', 'medium', 'high', null][1 + draw('urgency', i, 4)] as urgency,
    if(draw('answered', i, 4) = 0, 'B-' || draw('agreement', i, 5000), null) as agreement_id,
    'challenges-' || i as _key, 'bench.xlsx' as _file, 'challenges' as _sheet, i as _row
from range(2000) as numbers(i), drawn_from;

insert into staging.agreements by name
select
    'B-' || i as agreement_id,
    'Aftale ' || i as title,
    'mou' as agreement_type,
    ['active', 'active', 'proposed', 'ended'][1 + draw('status', i, 4)] as status,
    'Kommune ' || draw('municipality', i, 98) as danish_party,
    date '2010-01-01' + cast(draw('signed', i, 3600) as integer) as signed_date,
    if(draw('ends', i, 2) = 0, null, date '2018-01-01' + cast(draw('end', i, 2000) as integer)) as expires_date,
    list_distinct([pick(themes, 't4', i), pick(themes, 't5', i)]) as themes,
    [pick(provinces, 'p6', i)] as province_codes,
    'agreements-' || i as _key, 'bench.xlsx' as _file, 'agreements' as _sheet, i as _row
from range(5000) as numbers(i), drawn_from;

insert into staging.activities by name
select
    'B-' || i as activity_id,
    'B-' || draw('of', i, 5000) as agreement_id,
    'Besøg ' || i as title,
    'visit' as activity_type,
    'held' as status,
    date '2014-01-01' + cast(draw('start', i, 2100) as integer) as start_date,
    if(draw('alone', i, 3) = 0, null, ['Firma ' || draw('guest', i, 20000) || ' ApS']) as companies,
    'activities-' || i as _key, 'bench.xlsx' as _file, 'activities' as _sheet, i as _row
from range(100000) as numbers(i), drawn_from;
