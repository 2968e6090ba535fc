"""Open promises and companies in a province, worked out by hand, the awkward cases included."""

from tests.marts.drawn import specified

test_promises = specified("""
# as of 30 June 2018; an inquiry is to be answered within 5 days (rules.toml)
## A promise is open until it is kept or replaced
agreements
agreement_id | title    | danish_party | province_codes | signed_date | expires_date | status | next_step     | next_step_date | next_step_date_precision
A-1          | Alive    | Viborg       | CN-JS          | 2016-01-01  | 2025-01-01   | active | Call          | 2018-06-29     | day
A-2          | Month    | Viborg       | CN-JS          | 2016-01-01  | 2025-01-01   | active | Write         | 2018-06-01     | month
A-3          | Gone     | Viborg       | CN-JS          | 2010-01-01  | 2015-01-01   |        | Forgotten     | 2014-01-01     | day
A-4          | Renewing | Viborg       | CN-SD          | 2010-01-01  | 2015-01-01   |        | Sign again    | 2018-09-01     | day
A-5          | Undated  | Viborg       | CN-JS; CN-SD   | 2016-01-01  |              |        | Send a letter |                |

activities
activity_id | agreement_id | title     | activity_type | status  | start_date | start_date_precision | answered_date | next_step  | province_codes
V-1         | A-1          | Earlier   | visit         | held    | 2017-01-01 | day                  |               | Old        | CN-JS
V-2         | A-1; A-2     | Joint     | visit         | held    | 2018-01-01 | day                  |               | Newer      | CN-JS
V-3         | A-2          | Later     | visit         | held    | 2018-02-01 | day                  |               | Newest     | CN-JS
V-4         |              | Stray     | visit         | held    | 2017-07-01 | day                  |               | Stray step | CN-JS
V-5         |              | Too old   | visit         | held    | 2017-06-01 | day                  |               | Too old    | CN-JS
V-6         | A-1          | Tomorrow  | visit         | held    | 2018-07-01 | day                  |               | Not yet    | CN-JS
V-7         | A-1          | Planned   | visit         | planned | 2018-06-01 | day                  |               | Not held   | CN-JS
Q-1         |              | Asked     | inquiry       | held    | 2018-06-25 | day                  |               |            | CN-JS
Q-2         |              | Late      | inquiry       | held    | 2018-06-24 | day                  | 2018-07-02    | A step     | CN-JS
Q-3         |              | Answered  | inquiry       | held    | 2018-06-20 | day                  | 2018-06-30    |            | CN-JS
Q-4         |              | Some time | inquiry       | held    | 2018-01-01 | month                |               |            | CN-JS
? select promise_kind, promise, if(is_promise_overdue, promise_overdue_days, null) from marts.promise_at(date '2018-06-30')
agreement_step | Call          | 1
agreement_step | Send a letter |
agreement_step | Sign again    |    # the agreement has ended, but promises for a day ahead
agreement_step | Write         |    # it is due in June, which is not over
contact_step   | Newer         |    # the latest contact of A-1 still, though not of A-2
contact_step   | Newest        |
contact_step   | Stray step    |
inquiry        | Asked         |    # it is due on the as-of date itself
inquiry        | Late          | 1
inquiry        | Some time     |    # known to the month only
# the day after the month has passed
? select promise_overdue_days from marts.promise_at(date '2018-07-01') where promise = 'Write'
1

## A company is active by its word or its work, and else interested
agreements
agreement_id | title | danish_party | province_codes | signed_date
A-1          | Water | Viborg       | CN-JS          | 2016-01-01

activities
activity_id | agreement_id | title  | status  | start_date | province_codes | companies
V-1         | A-1          | Visit  | held    | 2018-01-01 |                | Worker A/S; Both A/S
V-2         |              | Later  | held    | 2018-12-01 | CN-JS          | Future A/S
V-3         |              | Coming | planned | 2018-05-01 | CN-JS          | Planner A/S

companies
cvr      | name           | technologies | active_provinces
10000009 | Registered A/S | water        | CN-JS
10000025 | Both A/S       | air          |

interests
company_name | theme_code | province_code | level      | stated_date
Both         | water      | CN-JS         | interested | 2017-01-01
Wisher ApS   | water      | CN-JS         | interested | 2017-01-01
Wisher ApS   | soil       | CN-JS         | active     | 2019-01-01
Left A/S     | water      | CN-JS         | active     | 2017-01-01
Left A/S     | water      | CN-JS         | no         | 2018-01-01
Halved A/S   | water      | CN-JS         | no         | 2018-01-01
Halved A/S   | soil       | CN-JS         | interested | 2017-01-01
Anywhere A/S | water      |               | interested | 2017-01-01
? select province_code, company_name, engagement, company_activity_count, theme_codes from marts.company_province_at(date '2018-06-30')
CN-JS | Both A/S       | active     | 1 | water  # it took part in an activity that lies in the province by its agreement only
CN-JS | Halved A/S     | interested | 0 | soil   # no to one theme leaves the other
CN-JS | Registered A/S | active     | 0 |
CN-JS | Wisher ApS     | interested | 0 | water  # "active" is said only after the as-of date
CN-JS | Worker A/S     | active     | 1 |
      | Anywhere A/S   | interested | 0 | water
""")
