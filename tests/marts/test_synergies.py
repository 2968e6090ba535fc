"""Synergies worked out by hand: what stands in a theme and province, and what is suggested."""

from tests.marts.drawn import specified

test_cells = specified("""
## A cell holds what is in force, open, held and wanted on the day
agreements
agreement_id | danish_party    | signed_date | expires_date | province_codes | themes | status
A-1          | Aarhus Kommune  | 2016-01-01  |              | CN-JS          | water; soil | active
A-2          | Viborg Kommune  | 2016-01-01  | 2018-06-30   | CN-JS; CN-SD   | water | active
A-3          | Odense Kommune  | 2016-01-01  | 2018-06-29   | CN-JS          | water | active
A-4          | Vejle Kommune   | 2018-07-01  |              | CN-JS          | water | active
A-5          | Ribe Kommune    | 2016-01-01  |              |                | water | active

activities
activity_id | agreement_id | title  | status  | start_date | province_codes | themes | companies
V-1         |              | Held   | held    | 2018-06-30 | CN-JS          | water  | Kamstrup A/S
V-2         |              | Later  | held    | 2018-07-01 | CN-JS          | water  |
V-3         | A-1          | Home   | held    | 2018-01-01 |                |        |
V-4         |              | Plan   | planned | 2018-01-01 | CN-JS          | water  |

challenges
challenge_id | title | province_codes | theme       | stage
C-1          | River | CN-JS          | water; soil | dialogue
C-2          | Won   | CN-JS          | water       | contract

companies
name         | technologies | active_provinces
Grundfos A/S | water        | CN-JS; CN-SD
AVK A/S      | water        | CN-JS

interests
company_name | theme_code | province_code | level      | stated_date
Geo A/S      | soil       | CN-JS         | interested | 2017-01-01
AVK A/S      | water      | CN-JS         | interested | 2016-01-01
AVK A/S      | water      | CN-JS         | no         | 2017-01-01
Old A/S      | water      | CN-JS         | active     | 2012-06-30
Late A/S     | water      | CN-JS         | active     | 2018-07-01
# A-2 ends today, A-3 ended yesterday, A-4 begins tomorrow; V-3 takes theme and province of A-1; AVK said no last; Old's word is six years old,
# Late's comes tomorrow; what states no province is kept apart
? select theme_code, province_code, fact_kind, list_sort(list(distinct thing_id)) from marts.synergy_fact_at(date '2018-06-30') \
where province_code = 'CN-JS' or fact_kind = 'agreement' group by all
water | CN-JS | agreement | A-1; A-2
water | CN-JS | challenge | C-1
water | CN-JS | company   | name:grundfos; name:kamstrup
water | CN-JS | activity  | V-1; V-3
soil  | CN-JS | agreement | A-1
soil  | CN-JS | challenge | C-1
soil  | CN-JS | company   | name:geo
soil  | CN-JS | activity  | V-3
water | CN-SD | agreement | A-2
water |       | agreement | A-5
""")

test_journeys = specified("""
activities
activity_id | title | activity_type | status  | start_date | end_date   | province_codes | danish_party
V-9         | One   | visit         | planned | 2018-08-01 | 2018-08-05 | CN-JS          | Aarhus Kommune
V-1         | Two   | visit         | planned | 2018-09-04 | 2018-09-06 | CN-JS          | Viborg Kommune
V-3         | Far   | visit         | planned | 2018-10-30 |            | CN-JS          | Odense Kommune
V-4         | Soon  | visit         | planned | 2018-07-10 |            | CN-SD          | Odense Kommune
V-5         | Too   | visit         | planned | 2018-07-20 |            | CN-SD          | Vejle Kommune

## Two journeys within thirty days are suggested, the next one first
? select suggestion_key, danish_parties, gap_days, apart_dkk, together_dkk, saving_dkk from marts.synergy_suggestion_at(date '2018-06-30') order by suggestion_rank
shared_trip:V-4:V-5 | Odense Kommune; Vejle Kommune  | 10 | 50000.00 | 25000.00 | 25000.00
shared_trip:V-1:V-9 | Aarhus Kommune; Viborg Kommune | 30 | 50000.00 | 25000.00 | 25000.00  # 5 August to 4 September
""")

test_suggestions = specified("""
## The key stays when the second journey is moved before the first
activities
activity_id | title | activity_type | status  | start_date | end_date   | province_codes | danish_party
V-9         | One   | visit         | planned | 2018-08-01 | 2018-08-05 | CN-JS          | Aarhus Kommune
V-1         | Two   | visit         | planned | 2018-07-20 | 2018-07-22 | CN-JS          | Viborg Kommune
V-3         | Far   | visit         | planned | 2018-10-30 |            | CN-JS          | Odense Kommune
V-4         | Soon  | visit         | planned | 2018-07-10 |            | CN-SD          | Odense Kommune
V-5         | Too   | visit         | planned | 2018-07-20 |            | CN-SD          | Vejle Kommune
? select suggestion_key from marts.synergy_suggestion_at(date '2018-06-30') where contains(suggestion_key, 'V-1')
shared_trip:V-1:V-9

## A delegation takes parties and companies that want the same
agreements
agreement_id | danish_party   | signed_date | province_codes | themes | chinese_party | status
A-1          | Aarhus Kommune | 2016-01-01  | CN-JS          | water  | Wuxi | active
A-2          | Danfoss A/S    | 2016-01-01  | CN-JS          | water  | Suzhou | active
A-3          | Aarhus Kommune | 2016-01-01  | CN-JS          | water  | Nanjing | active
A-4          | Viborg Kommune | 2016-01-01  | CN-SD          | soil   | Jinan | active

companies
name
Danfoss A/S

interests
company_name | theme_code | province_code | level      | stated_date
Grundfos A/S | water      | CN-JS         | interested | 2018-01-01
Danfoss A/S  | water      | CN-JS         | active     | 2018-01-01
Nej A/S      | water      | CN-JS         | no         | 2018-01-01
Geo A/S      | soil       | CN-SD         | interested | 2018-01-01

challenges
challenge_id | title | province_codes | theme
C-1          | River | CN-JS          | water
# Danfoss is a party there and counts once; soil in Shandong has one party and one company, one too few
? select suggestion_key, danish_parties, company_ids, suggested_party_count, suggested_company_count, suggested_challenge_count, saving_dkk, suggestion_points \
from marts.synergy_suggestion_at(date '2018-06-30') where starts_with(suggestion_key, 'delegation')
delegation:water:CN-JS | Aarhus Kommune; Danfoss A/S | name:grundfos | 2 | 1 | 1 | 25000.00 | 3  # one journey saved, one challenge, one company
# ranks are one after the other
? select list(suggestion_rank order by suggestion_rank) = range(1, count(*) + 1), count(*) > 1 from marts.synergy_suggestion_at(date '2018-06-30')
yes | yes

## Savings are worked out for four journeys at most
agreements
agreement_id | danish_party | signed_date | province_codes | themes | chinese_party     | status
A-1          | Kommune 1    | 2016-01-01  | CN-JS          | water  | Wuxi Municipality | active
A-2          | Kommune 2    | 2016-01-01  | CN-JS          | water  | Wuxi Municipality | active
A-3          | Kommune 3    | 2016-01-01  | CN-JS          | water  | Wuxi Municipality | active
A-4          | Kommune 4    | 2016-01-01  | CN-JS          | water  | Wuxi Municipality | active
A-5          | Kommune 5    | 2016-01-01  | CN-JS          | water  | Wuxi Municipality | active
A-6          | Kommune 6    | 2016-01-01  | CN-JS          | water  | Wuxi Municipality | active
# 4 × 25,000 − 25,000
? select suggested_party_count, journey_count, apart_dkk, together_dkk, saving_dkk from marts.synergy_suggestion_at(date '2018-06-30')
6 | 4 | 100000.00 | 25000.00 | 75000.00

## Parties with one partner or in one city are suggested once each
agreements
agreement_id | danish_party                  | signed_date | expires_date | province_codes | place_id  | chinese_party | status
A-1          | Ministry of Environment       | 2016-01-01  |              | CN-BJ          | CN-110000 | Ministry of Water Resources | active
A-2          | Danish EPA                    | 2016-01-01  |              | CN-BJ          | CN-110000 | ministry of water-resources (CEWP) | active
A-3          | Ministry of Environment (EU)  | 2016-01-01  |              | CN-BJ          | CN-110000 | Ministry of Water Resources | active
A-4          | Aarhus Kommune                | 2016-01-01  |              | CN-JS          | CN-320200 | Wuxi Municipality | active
A-5          | Viborg Kommune                | 2016-01-01  |              | CN-JS          | CN-320206 | Huishan District | active
A-6          | Odense Kommune                | 2016-01-01  | 2017-01-01   | CN-JS          | CN-320200 | Wuxi Municipality | active
A-7          | Ribe Kommune                  | 2016-01-01  |              | CN-BJ          | CN-110000 | Beijing Municipality | active
? select suggestion_kind, danish_parties, agreement_ids, saving_dkk from marts.synergy_suggestion_at(date '2018-06-30')
# an agreement that is over counts for nothing; Huishan is a district of Wuxi
city    | Aarhus Kommune; Viborg Kommune        | A-4; A-5      | 25000.00
# one ministry under three names; its seat makes it no partner of Beijing, where Ribe is alone
partner | Danish EPA; Ministry of Environment   | A-1; A-2; A-3 | 25000.00

## A challenge goes to the party that has the agreement in force
agreements
agreement_id | danish_party   | signed_date | expires_date | province_codes | themes | contact_interval_days | status
A-1          | Aarhus Kommune | 2016-01-01  |              | CN-JS          | water  | 100 | active
A-2          | Viborg Kommune | 2016-01-01  | 2017-01-01   | CN-JS          | water  | | active
A-3          | Odense Kommune | 2016-01-01  |              | CN-SD          | soil   | | active
A-4          | Viborg Kommune | 2016-01-01  |              | CN-SD          | soil   | | active

activities
activity_id | agreement_id | title | status | start_date
V-1         | A-1          | Visit | held   | 2018-06-01

challenges
challenge_id | title         | province_codes | theme       | agreement_id | stage    | urgency
C-1          | Held by none  | CN-JS          | water       |              |          | high
C-2          | Lapsed holder | CN-JS          | water       | A-2          |          |
C-3          | Holder there  | CN-JS          | water       | A-1          |          |
C-4          | No door       | CN-HB          | water       |              |          |
C-5          | Lost          | CN-JS          | water       |              | lost     |
C-6          | Holder too    | CN-SD          | soil        | A-2          |          |
# C-3's holder has its own door; so has C-6's, by another agreement; C-4 has none to go through
? select suggestion_key, danish_parties, holder_parties, agreement_ids, saving_dkk, has_contact, suggestion_points from marts.synergy_suggestion_at(date '2018-06-30')
hand_over:C-1 | Aarhus Kommune |                | A-1 | | yes | 3  # challenge, contact, urgency
hand_over:C-2 | Aarhus Kommune | Viborg Kommune | A-1 | | yes | 2
# on another day Viborg's own agreement still held
? select suggestion_key, danish_parties from marts.synergy_suggestion_at(date '2016-06-30') where suggestion_key in ('hand_over:C-1', 'hand_over:C-2')
hand_over:C-1 | Aarhus Kommune; Viborg Kommune
""")
