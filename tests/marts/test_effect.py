"""Effect, by hand: which rows are results, on which side of the project, and how long the first one took."""

from tests.marts.drawn import specified

DESK = """
agreements
agreement_id | danish_party    | signed_date | signed_date_precision | status
A-1          | Aarhus Kommune  | 2015-01-10  |                       | active
A-2          | Viborg Kommune  | 2017-06-01  | month                 | active
A-3          | Horsens Kommune | 2018-01-01  | year                  | active
A-4          | Region Sjælland | 2019-01-01  |                       | active

activities
activity_id | agreement_id | title   | activity_type | status  | start_date | end_date   | outcome
V-1         | A-1          | Signed  | signing       | held    | 2015-01-10 |            | MoU
V-2         | A-1          | Meeting | meeting       | held    | 2015-06-01 |            | Talks
V-3         | A-1          | Opening | visit         | held    | 2018-06-09 | 2018-06-11 | Plant opened
V-4         | A-1; A-2     | Forum   | conference    | held    | 2018-06-10 |            | Both there
V-5         | A-2          | Shown   | demonstration | held    | 2018-01-10 |            |
V-6         | A-2          | Planned | meeting       | planned | 2020-09-01 |            | To be agreed
V-7         |              | Trip    | visit         | held    | 2020-04-01 |            | After all

milestones
agreement_id | title  | done_date  | due_date   | status    | outcome_type
A-1          | Signed | 2015-01-10 |            | done      | non_commercial
A-1          | Opened | 2018-06-10 |            | done      | commercial
A-2          | Some   |            |            | done      | non_commercial
A-2          | Later  | 2020-05-01 |            | done      |
A-2          | Off    |            | 2019-01-01 | cancelled | commercial
A-3          | Sold   | 2019-01-01 |            | done      | commercial

challenges
challenge_id | title | place | stage         | stage_date | stage_date_precision | agreement_id
C-1          | Sold  | Wuxi  | contract      | 2019-02-01 |                      | A-2
C-2          | Shown | Wuxi  | demonstration | 2019-03-01 | month                |
C-3          | Talk  | Wuxi  | dialogue      | 2019-03-01 |                      |
C-4          | Ahead | Wuxi  | contract      | 2020-09-01 |                      |
"""

test_effect = specified(f"""
## Each result counts once, with its kind and its side of the project
{DESK}? select result_kind, project_side, result_date, agreement_ids from marts.result_at(date '2020-06-30')
commercial     | within | 2018-06-10 | A-1       # and V-3, the visit to its opening, is no other
commercial     | within | 2019-01-01 | A-3
contract       | within | 2019-02-01 | A-2
demonstration  | within | 2018-01-10 | A-2       # held, though nothing is noted of it
demonstration  | within | 2019-03-01 |
non_commercial |        |            | A-2
unstated       | after  | 2020-04-01 |
unstated       | after  | 2020-05-01 | A-2
unstated       | before | 2015-06-01 | A-1
unstated       | within | 2018-06-10 | A-1; A-2  # the milestone is of A-1 alone
# what lay ahead on the day was no result; what came of V-3 is known on its last day, not while it goes on
? select result_kind, result_date from marts.result_at(date '2018-06-09')
unstated       | 2015-06-01
demonstration  | 2018-01-10
non_commercial |
# months and contacts from signing to the first result of a stated kind
? select agreement_id, first_result_date, months_to_result, contacts_to_result from marts.effect_at(date '2020-06-30')
A-1 | 2018-06-10 | 41 | 3  # V-2, V-3 and V-4; the signing is no way to it
A-2 | 2018-01-10 | 7  | 1
A-3 | 2019-01-01 |    | 0  # signed in some month of 2018
A-4 |            |    |
? select agreement_id, first_result_date, months_to_result, contacts_to_result from marts.effect_at(date '2015-12-31')
A-1 | | |

## The first and the last day are of the project, and a result known to the year is on the side of its last day
activities
activity_id | title | status | start_date | start_date_precision | outcome
V-1         | Visit | held   | 2016-03-30 | day                  | Agreed
V-2         | Visit | held   | 2016-03-31 | day                  | Agreed
V-3         | Visit | held   | 2020-03-29 | day                  | Agreed
V-4         | Visit | held   | 2020-03-30 | day                  | Agreed
V-5         | Visit | held   | 2016-01-01 | year                 | Agreed
V-6         | Visit | held   | 2020-01-01 | year                 | Agreed
? select list(project_side order by result_id) from marts.result_at($day)
2020-06-30 | before; within; within; after; within; after
2020-02-01 | before; within; within; within  # never later than the day that is asked for
""")
