"""Reaction time, contact intervals, expiry notices and shared journeys, each worked out by hand."""

from tests.marts.drawn import specified

# The target is 5 days, the limit 15.
test_reaction = specified("""
## An answer is in time up to the target, and red above the limit
activities
activity_id | title        | activity_type | status    | start_date | answered_date
Q-1         | Same day     | inquiry       | held      | 2018-01-01 | 2018-01-01
Q-2         | On the target | inquiry      | held      | 2018-01-01 | 2018-01-06
Q-3         | One too late | inquiry       | held      | 2018-01-01 | 2018-01-07
Q-4         | Limit        | inquiry       | held      | 2018-01-01 | 2018-01-16
Q-5         | Beyond       | inquiry       | held      | 2018-01-01 | 2018-01-17
Q-6         | Open         | inquiry       |           | 2018-02-01 |
Q-7         | Called off   | inquiry       | cancelled | 2018-01-01 |
Q-8         | To come      | inquiry       | planned   | 2018-03-01 |
Q-9         | Backwards    | inquiry       | held      | 2018-01-10 | 2018-01-05
Q-10        | Undated      | inquiry       |           |            |
V-1         | A visit      | visit         | held      | 2018-01-01 | 2018-01-02
? select activity_id, reaction_days, waiting_days, reaction_state, reaction_severity from marts.reaction_at(date '2018-02-06')
Q-1  | 0  |   | in_time | green
Q-2  | 5  |   | in_time | green
Q-3  | 6  |   | late    | amber
Q-4  | 15 |   | late    | amber
Q-5  | 16 |   | late    | red
Q-6  |    | 5 | waiting | green  # 1 to 6 February
Q-9  |    |   | unclear |
Q-10 |    |   | unclear |
# an answer after the as-of day has not been given yet
? select activity_id, reaction_days, waiting_days, reaction_state from marts.reaction_at(date '2018-01-06') where activity_id in ('Q-2', 'Q-3', 'Q-6')
Q-2  | 5  |   | in_time        # answered on the as-of day
Q-3  |    | 5 | waiting
# an open inquiry grows late while it waits, and has one colour wherever it is listed
? select waiting_days, reaction_state, reaction_severity from marts.reaction_at($day) where activity_id = 'Q-6'
2018-02-07 | 6  | overdue | amber
2018-02-16 | 15 | overdue | amber
2018-02-17 | 16 | overdue | red
? select subject, severity, days from marts.attention_at($day) where kind = 'inquiry_unanswered'
2018-02-06 | Open | green | 5
2018-02-07 | Open | amber | 6
2018-02-16 | Open | amber | 15
2018-02-17 | Open | red   | 16

## A day known only to the month makes no reaction time
activities
activity_id | title | activity_type | status | start_date | start_date_precision | answered_date
Q-1         | Month | inquiry       | held   | 2018-01-01 | month                | 2018-01-20
? select reaction_days, reaction_state from marts.reaction_at(date '2018-02-01')
 | unclear
""")

test_intervals_and_notices = specified("""
## The average interval is the span over the gaps
agreements
agreement_id | danish_party
A-1          | Aarhus Kommune
A-2          | Viborg Kommune

activities
activity_id | agreement_id | title    | status  | start_date | end_date
V-1         | A-1          | First    | held    | 2018-01-01 | 2018-01-03
V-2         | A-1          | Same day | held    | 2018-01-03 |
V-3         | A-1; A-2     | Joint    | held    | 2018-02-02 |
V-4         | A-1          | Last     | held    | 2018-02-13 |
V-5         | A-1          | Planned  | planned | 2018-03-01 |
V-6         |              | Of none  | held    | 2018-02-05 |
# contact on 3 January, 2 February and 13 February: 30 and 11 days, 41 over two gaps; A-2 has one contact and so no interval
? select agreement_id, contact_days, span_days, average_interval_days, longest_interval_days from marts.contact_gap_at($day)
2018-06-01 | A-1 | 3 | 41 | 20.5 | 30
2018-02-12 | A-1 | 2 | 30 | 30.0 | 30  # the last one has not happened
2018-01-20

## Notices come when agreement_at begins to warn
agreements
agreement_id | danish_party   | expires_date | expires_date_precision | status
A-1          | Aarhus Kommune | 2018-08-31   | day                    |
A-2          | Viborg Kommune | 2018-01-01   | year                   |
A-3          | Randers Kommune|              |                        |
A-4          | Horsens Kommune| 2018-08-31   | day                    | ended
A-5          | Odense Kommune | 2017-01-31   | day                    |
? select agreement_id, months_before, notice_date, is_past from marts.expiry_notice_at(date '2018-03-01')
A-1 | 12 | 2017-08-31 | yes
A-1 | 6  | 2018-03-01 | no   # 31 February does not exist; 28 February + 6 months is too early
A-1 | 3  | 2018-05-31 | no
A-1 | 0  | 2018-08-31 | no
A-2 | 12 | 2017-12-31 | yes  # only the year is known: its last day
A-2 | 6  | 2018-07-01 | no   # 30 June + 6 months is 30 December
A-2 | 3  | 2018-10-01 | no   # 30 September + 3 months is 30 December
A-2 | 0  | 2018-12-31 | no
? select expiry_warning_months from marts.agreement_at($day) where agreement_id = 'A-1'
2017-08-30 |
2017-08-31 | 12
2018-02-28 | 12
2018-03-01 | 6
2018-05-30 | 6
2018-05-31 | 3
? select expiry_warning_months from marts.agreement_at($day) where agreement_id = 'A-2'
2017-12-30 |
2017-12-31 | 12
2018-06-30 | 12
2018-07-01 | 6
2018-09-30 | 6
2018-10-01 | 3
""")

test_journeys = specified("""
## Two parties within thirty days could share, and a day more is too much
agreements
agreement_id | danish_party
A-1          | Aarhus Kommune

activities
activity_id | title               | activity_type | status    | start_date | end_date   | start_date_precision | province_codes | danish_party            | place  | agreement_id
T-1         | To Nanjing          | visit         | planned   | 2018-05-01 | 2018-05-05 | day                  | CN-JS          | Aarhus Kommune          |        |
T-2         | To Wuxi             | delegation    | planned   | 2018-06-04 |            | day                  | CN-JS          | Viborg Kommune          |        |
T-3         | One day more        | visit         | planned   | 2018-07-05 |            | day                  | CN-JS          | Horsens Kommune         |        |
T-4         | Videomøde           | meeting       | planned   | 2018-05-02 |            | day                  | CN-JS          | Region Sjælland         |        |
T-5         | Elsewhere           | visit         | planned   | 2018-05-02 |            | day                  | CN-SD          | Region Sjælland         |        |
T-6         | The same again      | visit         | planned   | 2018-05-10 |            | day                  | CN-SD          | Region Sjælland         |        |
T-7         | Called off          | visit         | cancelled | 2018-05-02 |            | day                  | CN-JS          | Odense Kommune          |        |
T-8         | Some time           | visit         | planned   | 2018-06-01 |            | quarter              | CN-HN          | Odense Kommune          |        |
T-9         | To Changsha         | visit         | planned   | 2018-06-20 |            | day                  | CN-HN          | Randers Kommune         |        |
T-10        | Guests in Denmark   | delegation    | planned   | 2018-05-03 |            | day                  |                | Vejle Kommune           | Vejle  | A-1
T-11        | Over                | visit         | planned   | 2018-03-30 |            | day                  | CN-JS          | Vejle Kommune           |        |
? select first_activity_id, second_activity_id, gap_days, is_exact, apart_dkk, together_dkk, saving_dkk from marts.shared_trip_at(date '2018-04-01')
T-1 | T-2 | 30 | yes | 50000.00 | 25000.00 | 25000.00  # 5 May to 4 June is 30 days; 4 June to 5 July is 31
T-8 | T-9 | 0  | no  | 50000.00 | 25000.00 | 25000.00  # known only to the quarter: it may overlap, and it can't be told
# a journey goes to China and lies ahead
? select activity_id, latest_start_date from marts.trip_at(date '2018-04-01')
T-1 | 2018-05-01
T-2 | 2018-06-04
T-3 | 2018-07-05
T-5 | 2018-05-02
T-6 | 2018-05-10
T-8 | 2018-08-31
T-9 | 2018-06-20

## Two journeys to the same two provinces are one suggestion
activities
activity_id | title | activity_type | status  | start_date | province_codes | danish_party
T-1         | One   | visit         | planned | 2018-05-01 | CN-JS; CN-SD   | Aarhus Kommune; Viborg Kommune
T-2         | Two   | visit         | planned | 2018-05-01 | CN-JS; CN-SD   | Aarhus Kommune; Horsens Kommune
T-3         | Three | visit         | planned | 2018-05-02 | CN-JS          | Aarhus Kommune
# T-3's party goes anyway: it is no second party
? select first_activity_id, second_activity_id, province_codes from marts.shared_trip_at(date '2018-04-01')
T-1 | T-2 | CN-JS; CN-SD
""")
