"""Presence and vitality by hand: how long ago the last contact was, what counts as one, and how much of the interval it renews."""

from tests.marts.drawn import specified

test_one_contact = specified("""
agreements
agreement_id | danish_party   | contact_interval_days | status
A-1          | Aarhus Kommune | 100                   | active

activities
activity_id | agreement_id | title | status | start_date
V-1         | A-1          | Visit | held   | 2018-01-01

## The bands end where the rule says
? select days_since_contact, presence, turns_red_date from marts.agreement_at($day)
2018-01-01 | 0   | green | 2018-04-12  # held on the as-of day itself
2018-03-17 | 75  | green | 2018-04-12  # exactly 75 %
2018-03-18 | 76  | amber | 2018-04-12
2018-04-11 | 100 | amber | 2018-04-12  # exactly 100 %
2018-04-12 | 101 | red   | 2018-04-12  # it turns red on the first day above the interval
2017-12-31 |     | never |             # the day before

## Days of a cold relation are those since its first red day, in the list of attention as on the page of presence
? select event_date, days from marts.attention_at($day) where kind = 'gone_cold'
2018-04-12 | 2018-04-12 | 0
2018-04-13 | 2018-04-12 | 1
2018-05-22 | 2018-04-12 | 40
? select date_diff('day', turns_red_date, as_of_date) from marts.agreement_at($day)
2018-04-12 | 0
2018-04-13 | 1
2018-05-22 | 40
""")

test_contact = specified("""
agreements
agreement_id | title       | danish_party       | contact_interval_days
A-1          | Wuxi water  | Aarhus Kommune     | 100

## Only held activities are contact
activities
activity_id | agreement_id | title      | status    | start_date
V-1         | A-1          | Planned    | planned   | 2018-01-01
V-2         | A-1          | Called off | cancelled | 2018-01-02
V-3         | A-1          | Unknown    | other     | 2018-01-03
V-4         | A-1          | Unsaid     |           | 2018-01-04
V-5         | A-1          | Undated    | held      |
? select presence, last_contact_date, contact_count from marts.agreement_at(date '2018-02-01')
never | | 0

## Planned but overdue is neither contact nor the next one
activities
activity_id | agreement_id | title | status  | start_date
V-1         | A-1          | Late  | planned | 2018-01-31
V-2         | A-1          | Today | planned | 2018-02-01
V-3         | A-1          | Later | planned | 2018-06-01
? select presence, next_contact_date, overdue_contact_count from marts.agreement_at(date '2018-02-01')
never | 2018-02-01 | 1
? select subject, days from marts.attention_at(date '2018-02-01') where kind = 'activity_overdue'
Late | 1

## A trip is contact until its last day, and today while it lasts; an end before the start is not believed
agreements
agreement_id | title       | danish_party
A-2          | Wuxi soil   | Region Sjælland

activities
activity_id | agreement_id | title | status | start_date | end_date
V-1         | A-1          | Trip  | held   | 2018-03-05 | 2018-03-09
V-2         | A-2          | Trip  | held   | 2018-03-05 | 2017-03-09
? select agreement_id, last_contact_date from marts.agreement_at($day)
2018-03-04 | A-1 |
2018-03-04 | A-2 |
2018-03-07 | A-1 | 2018-03-07
2018-03-07 | A-2 | 2018-03-05
2018-04-01 | A-1 | 2018-03-09
2018-04-01 | A-2 | 2018-03-05

## A joint activity resets the clock of both, and an activity without agreement of none
agreements
agreement_id | title       | danish_party
A-2          | Wuxi soil   | Region Sjælland
A-3          | Wuxi air    | Københavns Kommune

activities
activity_id | agreement_id     | title  | status | start_date
V-1         | a-1 ; Wuxi soil  | Joint  | held   | 2018-01-01
V-2         |                  | Alone  | held   | 2018-01-02
V-3         | A-9              | Orphan | held   | 2018-01-03
? select agreement_id, last_contact_date from marts.agreement_at(date '2018-02-01')
A-1 | 2018-01-01
A-2 | 2018-01-01
A-3 |
? select source, reference, row_title from marts.orphan
activities | A-9 | Orphan
""")

test_agreements = specified("""
## The interval is the agreement's own, then its type's, then the default
agreements
agreement_id | danish_party | agreement_type     | contact_interval_days
A-1          | Aarhus       | sector_cooperation | 30
A-2          | Aarhus       | sector_cooperation |
A-3          | Aarhus       |                    |
A-4          | Aarhus       | sector_cooperation | 0
? select contact_interval_days, contact_interval_source from marts.agreement_at(date '2018-02-01') order by agreement_id
30  | agreement
90  | type
180 | default
90  | type

## Every agreement has an answer, even without an id
agreements
agreement_id | danish_party   | chinese_party | _key
             | Aarhus Kommune | Wuxi          | aarhus-wuxi
? select left(agreement_id, 5), presence from marts.agreement_at(date '2018-02-01')
auto- | never

## Vitality names each of its five points
agreements
agreement_id | danish_party | danish_owner | chinese_owner | next_step | next_step_date
A-1          | Aarhus       | Ida          | Wang          | Call      | 2018-02-01
A-2          | Aarhus       | Ida          |               | Call      | 2018-01-31
A-3          | Aarhus       |              |               |           |

activities
activity_id | agreement_id | title | status | start_date | companies         | outcome
V-1         | A-1          | Visit | held   | 2017-02-02 | Grundfos A/S; DHI | Two letters of intent
V-2         | A-2          | Visit | held   | 2017-01-31 |                   |

milestones
agreement_id | title  | status | done_date
A-2          | Signed | done   | 2018-02-01
A-3          | Signed | done   | 2018-02-02
? select agreement_id, vitality, has_recent_contact, has_both_owners, has_next_step, has_result, has_company \
from marts.agreement_at(date '2018-02-01')
A-1 | 5 | yes | yes | yes | yes | yes  # contact within 12 months; a step due today is still ahead
A-2 | 1 | no  | no  | no  | yes | no   # contact 12 months and a day ago; a step due yesterday is behind
A-3 | 0 | no  | no  | no  | no  | no   # the milestone is done tomorrow

## Owners are a sign of life from the export that names them
agreements
agreement_id | danish_party | signed_date | danish_owner | chinese_owner | _data_as_of
A-1          | Aarhus       | 2016-01-01  | Ida          | Wang          | 2018-02-01
A-2          | Aarhus       | 2016-01-01  | Ida          | Wang          | 2018-02-01

agreements_first
agreement_id | danish_party | signed_date | danish_owner | chinese_owner | _data_as_of
A-1          | Aarhus       | 2016-01-01  | Bo           | Wang          | 2017-02-01
? select agreement_id, has_both_owners, vitality from marts.agreement_at($day)
2018-01-31 | A-1 | yes | 1
2018-01-31 | A-2 | no  | 0
2018-02-01 | A-1 | yes | 1
2018-02-01 | A-2 | yes | 1

## What is overdue is dated no more precisely than it is known
milestones
title   | status  | due_date   | due_date_precision
Opening | planned | 2017-02-01 | month
Report  | planned | 2017-02-20 | day
? select subject, event_date, event_date_precision, days from marts.attention_at(date '2017-03-10') where kind = 'milestone_overdue'
Report  | 2017-02-20 | day   | 18
Opening | 2017-02-28 | month | 10  # from the month's last day
""")

test_kinds_of_contact = specified("""
## A call, a video meeting and a letter renew as much of the interval as the rules say
agreements
agreement_id | danish_party | contact_interval_days | status
D-1          | Aarhus       | 100                   | active
D-2          | Aarhus       | 100                   | active
D-3          | Aarhus       | 100                   | active
D-4          | Aarhus       | 100                   | active
D-5          | Aarhus       | 100                   | active
D-6          | Aarhus       | 100                   | active

activities
activity_id | agreement_id | title | activity_type | status  | start_date
V-1         | D-1          | a     | visit         | held    | 2018-06-30
V-2         | D-2          | b     | video_meeting | held    | 2018-06-30
V-3         | D-3          | c     | call          | held    | 2018-06-04
V-4         | D-4          | d     | letter        | held    | 2018-06-30
V-5         | D-5          | e     | letter        | held    | 2018-06-04
V-6         | D-6          | f     | visit         | held    | 2018-05-01
V-7         | D-6          | g     | letter        | held    | 2018-06-30
? select agreement_id, days_since_contact, presence, turns_red_date from marts.agreement_at(date '2018-06-30')
D-1 | 0  | green | 2018-10-09  # visited: the whole interval
D-2 | 0  | green | 2018-08-20  # half of it: as if it had been 50 days before
D-3 | 26 | amber | 2018-07-25
D-4 | 0  | green | 2018-07-26  # a quarter: as if it had been 75 days before, the last green day
D-5 | 26 | red   | 2018-06-30
D-6 | 0  | green | 2018-08-10  # the visit renews longer than the letter, and the letter is the last contact
""")
