"""Time, told truly: dated events are facts on every later day, statements count from the export that states them, a date known in part by its last day."""

from tests.marts.drawn import specified

test_activities = specified("""
## An activity stands as it did on the day, whatever its status says now
agreements
agreement_id | danish_party   | contact_interval_days | signed_date | status
A-1          | Aarhus Kommune | 100                   | 2016-01-01  | active

activities
activity_id | agreement_id | title     | activity_type | status    | start_date | start_date_precision | end_date   | answered_date | answered_date_precision | outcome
V-1         | A-1          | Held      | visit         | held      | 2018-04-16 |                      | 2018-04-18 |               |                         | Letter
V-2         | A-1          | Month     | visit         | planned   | 2018-05-01 | month                |            |               |                         |
V-3         | A-1          | Dropped   | visit         | cancelled | 2018-04-20 |                      |            |               |                         |
V-4         | A-1          | Signed    | signing       | held      | 2018-03-01 |                      |            |               |                         | MoU
V-5         | A-1          | Asked     | inquiry       | held      | 2018-03-20 |                      |            | 2018-04-02    |                         |
V-6         | A-1          | Unanswered | inquiry      | planned   | 2018-03-21 |                      |            |               |                         |
V-7         | A-1          | To ask    | inquiry       | planned   | 2018-06-01 |                      |            |               |                         |
? select list(activity_id || ' ' || coalesce(status_then, '-') order by activity_id) from marts.activity_at($day)
2018-03-30 | V-1 planned; V-2 planned; V-3 cancelled; V-4 held; V-5 -; V-6 -; V-7 -
2018-04-02 | V-1 planned; V-2 planned; V-3 cancelled; V-4 held; V-5 held; V-6 -; V-7 -
2018-04-17 | V-1 held; V-2 planned; V-3 cancelled; V-4 held; V-5 held; V-6 -; V-7 -
2018-05-31 | V-1 held; V-2 planned; V-3 cancelled; V-4 held; V-5 held; V-6 -; V-7 -  # the month is not over
2018-06-01 | V-1 held; V-2 overdue; V-3 cancelled; V-4 held; V-5 held; V-6 -; V-7 -
? select last_contact_date, contact_count, next_contact_date, overdue_contact_count, has_result from marts.agreement_at($day)
2018-02-28 |            | 0 | 2018-03-01 | 0 | no
2018-03-30 | 2018-03-01 | 1 | 2018-04-16 | 0 | no   # a signing is a contact, and no result
2018-04-02 | 2018-04-02 | 2 | 2018-04-16 | 0 | no   # an inquiry from its answer
2018-04-17 | 2018-04-17 | 3 | 2018-05-31 | 0 | no   # still going on, and what came of it is not known; a month lies ahead to its end
2018-06-01 | 2018-04-18 | 3 |            | 1 | yes
? select count(*) from marts.contact_at($day)
2018-02-28 | 0
2018-03-30 | 1
2018-04-02 | 2
2018-04-17 | 3
2018-06-01 | 3

## A later day is a plan only where an export of the day says so
agreements
agreement_id | danish_party   | signed_date | status | _data_as_of
A-1          | Aarhus Kommune | 2016-01-01  | active | 2018-01-01
A-2          | Aarhus Kommune | 2019-01-01  | active | 2020-03-31

activities_first
activity_id | agreement_id | title    | status    | start_date | _data_as_of
V-1         | A-1          | Planned  | planned   | 2018-04-16 | 2018-01-01
V-2         | A-1          | Moved    | planned   | 2018-05-01 | 2018-01-01
V-3         | A-1          | Dropped  | planned   | 2018-02-01 | 2018-01-01

activities
activity_id | agreement_id | title    | activity_type | status    | start_date | _data_as_of | outcome | province_codes
V-1         | A-1          | Planned  | visit         | held      | 2018-04-18 | 2020-03-31  | Letter  | CN-JS
V-2         | A-1          | Moved    | visit         | held      | 2018-08-01 | 2020-03-31  | Letter  | CN-JS
V-3         | A-1          | Dropped  | visit         | cancelled | 2018-02-01 | 2020-03-31  |         | CN-JS
V-4         | A-1          | Unknown  | visit         | held      | 2018-06-01 | 2020-03-31  | Letter  | CN-JS
V-5         | A-1          | Ahead    | visit         | planned   | 2020-06-01 | 2020-03-31  |         | CN-JS
V-6         | A-1          | Undated  | visit         | held      |            | 2020-03-31  |         | CN-JS
? select activity_id, status_then, start_date from marts.activity_at($day)
# the export of the day planned three, one of them for a day that is past; of the others nothing was known
2018-03-30 | V-1 | planned   | 2018-04-16
2018-03-30 | V-2 | planned   | 2018-05-01
2018-03-30 | V-3 | overdue   | 2018-02-01
# what was held is a fact by any export; what was held later than planned is overdue meanwhile
2018-06-01 | V-1 | held      | 2018-04-18
2018-06-01 | V-2 | overdue   | 2018-05-01
2018-06-01 | V-3 | overdue   | 2018-02-01
2018-06-01 | V-4 | held      | 2018-06-01
2020-03-31 | V-1 | held      | 2018-04-18
2020-03-31 | V-2 | held      | 2018-08-01
2020-03-31 | V-3 | cancelled | 2018-02-01
2020-03-31 | V-4 | held      | 2018-06-01
2020-03-31 | V-5 | planned   | 2020-06-01
2020-03-31 | V-6 | held      |
? select list(activity_id order by activity_id) from marts.trip_at($day) having count(*) > 0
2018-03-30 | V-1; V-2
2018-06-01
2020-03-31 | V-5
? select list(thing_id order by thing_id) from marts.since_at($day) having count(*) > 0
2018-03-30 | A-2; V-1; V-2; V-4; V-5
2018-06-01 | A-2; V-2; V-5
2020-03-31
? select list(agreement_id order by agreement_id) from marts.agreement_at($day)
2018-03-30 | A-1
2018-06-01 | A-1
2020-03-31 | A-1; A-2

## A contact known in part counts by its last day and says so
agreements
agreement_id | danish_party | status | signed_date
year         | Aarhus       | active | 2016-01-01
half_year    | Aarhus       | active | 2016-01-01
quarter      | Aarhus       | active | 2016-01-01
month        | Aarhus       | active | 2016-01-01
day          | Aarhus       | active | 2016-01-01

activities
activity_id | agreement_id | title | status | start_date | start_date_precision
V-1         | year         | Visit | held   | 2017-01-01 | year
V-2         | half_year    | Visit | held   | 2017-01-01 | half_year
V-3         | quarter      | Visit | held   | 2017-01-01 | quarter
V-4         | month        | Visit | held   | 2017-01-01 | month
V-5         | day          | Visit | held   | 2017-01-01 | day
? select last_contact_date_precision, last_contact_date, days_since_contact from marts.agreement_at(date '2020-03-29')
year      | 2017-12-31 | 819   # never «1. januar 2017, 1.183 dage»
half_year | 2017-06-30 | 1003
quarter   | 2017-03-31 | 1094
month     | 2017-01-31 | 1153
day       | 2017-01-01 | 1183
# its last day, but never later than the as-of day
? select last_contact_date_precision, last_contact_date, days_since_contact from marts.agreement_at(date '2017-05-10') where agreement_id = 'year'
year      | 2017-05-10 | 0
? select event_date_precision from marts.attention_at(date '2020-03-29') where kind = 'gone_cold'
day
half_year
month
quarter
year
""")

test_statements = specified("""
## A wish without a day counts from its export until another is in its place
interests_first
company_name | theme_code | province_code | level      | _data_as_of | _key
AVK A/S      | water      | CN-JS         | interested | 2018-01-01  | one

interests
company_name | theme_code | province_code | level  | stated_date | _data_as_of | _key
AVK A/S      | water      | CN-JS         | active | 2019-05-01  | 2020-01-01  | one
Grundfos     | water      | CN-JS         | active |             | 2020-01-01  | two
? select company_name, level from marts.interest_at($day)
2017-12-31
2018-06-01 | AVK A/S  | interested
2019-06-01 | AVK A/S  | active
2020-01-01 | AVK A/S  | active
2020-01-01 | Grundfos | active
? select level from marts.synergy_interest_at($day)
2017-12-31
2018-06-01 | interested
2019-06-01 | active
2020-01-01 | active
2020-01-01 | active

## A word known to the year is as old as its last day
interests
company_name | theme_code | province_code | level      | stated_date | stated_date_precision
AVK A/S      | water      | CN-JS         | interested | 2012-01-01  | year
? select interest_age_days, interest_state from marts.interest_at($day)
2012-06-01 | 0    | fresh   # its last day is ahead
2018-03-30 | 1915 | fading  # six years from the last day of 2012 are not over
2018-12-30 | 2190 | gone
? select count(*) from marts.synergy_interest_at($day)
2012-06-01 | 1
2018-03-30 | 1
2018-12-30 | 0

## An agreement stands as the newest export of the day states it
agreements_first
agreement_id | danish_party | status | signed_date | next_step | next_step_date | bottleneck | _data_as_of | _file
A-1          | Aarhus       | active | 2016-01-01  | Call them | 2020-03-01     | Lock-down  | 2020-03-29  | first

agreements
agreement_id | danish_party | status | signed_date | next_step      | next_step_date | bottleneck | _data_as_of | _file
A-1          | Aarhus       | ended  | 2016-01-01  | Close the file | 2030-01-01     |            | 2023-12-01  | now
# no export of the day: what the first one after it declares held then, of the time ahead nothing is known
? select declared_status, lifecycle, next_step, is_next_step_overdue from marts.agreement_at($day)
2018-03-30 | active | undated |                | no
2020-03-28 | active | undated |                | no
2020-03-29 | active | undated | Call them      | yes
2023-11-30 | active | undated | Call them      | yes
2023-12-01 | ended  | ended   | Close the file | no
2026-01-01 | ended  | ended   | Close the file | no
? select next_step, bottleneck, _file from marts.agreement_said_at($day)
2018-03-30 |                |           | first
2020-03-28 |                |           | first
2020-03-29 | Call them      | Lock-down | first
2023-11-30 | Call them      | Lock-down | first
2023-12-01 | Close the file |           | now
2026-01-01 | Close the file |           | now
? select promise, _file from marts.promise_at($day)
2018-03-30
2020-03-28
2020-03-29 | Call them      | first
2023-11-30 | Call them      | first
2023-12-01 | Close the file | now
2026-01-01 | Close the file | now

## The latest row counts, whatever day an earlier file says that it is of: a file of an older day that was loaded last holds, as in every table
agreements_first
agreement_id | danish_party | status | _data_as_of
A-1          | Aarhus       | ended  | 2023-12-01

agreements
agreement_id | danish_party | status | _data_as_of
A-1          | Aarhus       | active | 2020-03-29
? select declared_status from marts.agreement_at(date '2024-01-01')
active

## A milestone reached late was overdue meanwhile
agreements
agreement_id | danish_party | status | signed_date
A-1          | Aarhus       | active | 2018-01-10

milestones
agreement_id | title   | status    | due_date   | due_date_precision | done_date  | outcome      | _data_as_of
A-1          | Late    | done      | 2018-03-01 |                    | 2018-05-15 | Area chosen  | 2020-03-31
A-1          | Signed  | done      |            |                    | 2018-01-10 | First plant  | 2020-03-31
A-1          | Called  | cancelled | 2018-02-01 |                    |            | Partner left | 2020-03-31
A-1          | Month   | planned   | 2018-03-01 | month              |            | Nobody knows | 2020-03-31
A-1          | Undated | done      |            |                    |            | Plan made    | 2020-03-31
# no export of 9 January tells of any; a month is over when its last day is; what a later export called off was only late on the day
? select list(title || ' ' || status_then order by title) from marts.milestone_at($day) inner join marts.fct_milestone using (milestone_id)
2018-01-09 |
2018-03-31 | Called overdue; Late overdue; Signed done
2018-04-01 | Called overdue; Late overdue; Month overdue; Signed done
2018-05-15 | Called overdue; Late done; Month overdue; Signed done
2020-03-31 | Called cancelled; Late done; Month overdue; Signed done; Undated done
# neither the signing itself nor a remark on what was called off, or is still open, is a result
? select milestones_overdue, has_result from marts.agreement_at($day)
2018-03-31 | 2 | no
2018-04-01 | 3 | no
2018-05-15 | 2 | yes
2020-03-31 | 1 | yes
? select list(subject order by subject) from marts.attention_at($day) where kind = 'milestone_overdue'
2018-03-31 | Called; Late
2018-04-01 | Called; Late; Month
2018-05-15 | Called; Month
2020-03-31 | Month

## Open challenges are those known and open on the day, in every mart
challenges
challenge_id | title   | province_codes | theme | stage      | stage_date | stage_date_precision | _data_as_of
C-1          | Found   | CN-JS          | water | identified | 2017-01-01 | year                 | 2020-03-31
C-2          | Lost    | CN-JS          | water | lost       | 2018-05-01 |                      | 2020-03-31
C-3          | Always  | CN-JS          | water | identified |            |                      | 2020-03-31
C-4          | Won     | CN-JS          | water | contract   | 2019-01-01 |                      | 2020-03-31
C-5          | Undated | CN-JS          | water | contract   |            |                      | 2020-03-31
# what has a later stage was a challenge before it; only what was found later was not known
? select found, found = (select list_sort(list(distinct thing_id)) from marts.synergy_fact_at($day) where fact_kind = 'challenge'), \
found = (select list_sort(list(challenge_id)) from marts.opportunity_access_at($day)) \
from (select list_sort(list(challenge_id)) as found from marts.challenge_at($day) where is_open_then)
2016-12-31 | C-2; C-3; C-4; C-5      | yes | yes
2017-06-30 | C-1; C-2; C-3; C-4; C-5 | yes | yes
2018-06-30 | C-1; C-3; C-4; C-5      | yes | yes
2020-03-31 | C-1; C-3                | yes | yes
""")
