"""A small desk whose every figure was worked out by hand, and its pages as AppTest sees them."""

import html
import re

from streamlit.testing.v1 import AppTest

from pipeline import paths

# Grant 882,000.00 = Rejser 120,000 (100,000 + 20,000) + Løn 762,000.
#
# Up to 30 June 2018: Rejser/Tilskud 40,000.00 + 75,000.50 = 115,000.50 (115.0 % of 100,000);
# Rejser/Egen 5,000.00 (25.0 %); Rejser in all 120,000.50, 0.50 over; 250.00 without a line; Løn 10,000 committed.
# Spent 120,250.50 (13.6 %), remaining 761,749.50, available 751,749.50. Before 2018: 40,000.00; in 2018: 80,250.50.
TABLES = """
budget
budget_line | funding_source | period | budget_amount | is_illustrative
Rejser      | Tilskud        | 2017   | 100000.00     | yes
Rejser      | Egen           | 2017   | 20000.00      | yes
Løn         | Tilskud        | 2018   | 762000.00     | yes

expenses
voucher_id | posted_date | budget_line | funding_source | text         | amount   | status    | currency
B1         | 2017-03-10  | Rejser      | Tilskud        | Fly          | 40000.00 | actual    | DKK
B2         | 2018-02-05  | Rejser      | Tilskud        | Hotel        | 75000.50 | actual    | DKK
B3         | 2018-02-10  | Rejser      | Egen           | =1+1         | 5000.00  | actual    | DKK
B4         | 2018-03-01  | Løn         | Tilskud        | Konsulent    | 10000.00 | committed | DKK
B5         | 2018-01-15  |             | Tilskud        | Uden post    | 250.00   | actual    | DKK
B6         | 2018-04-01  | Rejser      | Tilskud        | Ukendt kurs  | 99.00    | actual    | HKD

agreements
agreement_id | title         | danish_party     | signed_date | expires_date | agreement_type | status | province_code | next_step     | next_step_date
A-1          | Vand i Wuxi   | Viborg Kommune   | 2016-05-01  | 2018-08-15   | project        | active | CN-JS         | Ring til Wuxi | 2018-07-10
A-2          | Luft i Jinan  | Region Sjælland  | 2017-06-01  |              | mou            | active | CN-SD         | Send udkast   | 2018-06-01
A-3          | Jord i Harbin | Horsens Kommune  | 2017-09-01  |              | mou            | active | CN-HL         |               |

activities
activity_id | agreement_id | title      | activity_type | status  | start_date | province_code
K-1         | A-1          | Besøg      | visit         | held    | 2018-06-20 | CN-JS
K-2         | A-2          | Møde       | meeting       | held    | 2017-06-05 | CN-SD
K-3         | A-1          | Delegation | delegation    | planned | 2018-08-20 | CN-JS

milestones
agreement_id | title        | due_date   | status
A-1          | Pilot i drift | 2018-05-01 | planned
"""

AS_OF = "2018-06-30"
PATIENCE = 300  # seconds that a page may take to be drawn on a machine that does much else


def open_page(page: str, lang: str = "da", **link: str | list[str] | None) -> AppTest:
    """The page after its first run, as seen by a user who followed a link.

    Args:
        page: its file, with or without pages/ before it, such as "economy/budget.py".
        lang: da, en or zh.
        **link: what the link says, such as ``province="CN-JS"``; the as-of day is `AS_OF` unless it says otherwise, or None.
    """
    at = visit(page, **{"lang": lang, "as_of": AS_OF, **link}).run()
    assert not at.exception, at.exception
    return at


def visit(page: str = "overview/overview.py", **link: str | list[str] | None) -> AppTest:
    """The same before its first run, with what the link says and nothing else."""
    at = AppTest.from_file(str(paths.PROJECT / "app.py"), default_timeout=PATIENCE)
    for name, value in link.items():
        if value is not None:
            at.query_params[name] = value
    page = page.removeprefix("pages/")
    return at if page == "overview/overview.py" else at.switch_page(f"pages/{page}")


def words(at: AppTest) -> str:
    parts = [*at.markdown, *at.caption, *at.header, *at.subheader, *at.title, *at.info, *at.error]
    said = [str(part.value) for part in parts]
    notes = [metric.proto.delta_description for metric in at.metric]
    labels = [one.proto.label for kind in ("page_link", "button") for one in at.get(kind)]
    return "\n".join([*said, *notes, *labels, *elements(at)])


def elements(at: AppTest) -> list[str]:
    """The page's own HTML, as it is written; styles and scripts are none."""
    bodies = [one.proto.body for one in at.get("html")]
    return [html.unescape(body) for body in bodies if not body.startswith(("<style", "<script"))]


def listed(at: AppTest) -> list[str]:
    """The entries of the lists of open tasks, as HTML (`cards.items`)."""
    return [
        entry for body in elements(at) for entry in re.findall(r"<li>.*?</li>", body) if "desk-items" in body
    ]


def metrics(at: AppTest) -> dict[str, str]:
    """The page's numbers: label → figure, with plain spaces; a number of a strip is a button, or text where its rows are closed."""
    shown = {metric.label: metric.value for metric in at.metric}
    for said in [button.label for button in at.button] + [one.value for one in at.markdown]:
        if found := _NUMBER.fullmatch(said):
            shown[found["label"]] = found["value"]
    return {label: value.replace("\\", "").replace("\u00a0", " ") for label, value in shown.items()}


# **15** Resultater :small[af 73]: a number of a strip (`dashboard.blocks.screen`)
_NUMBER = re.compile(r"\*\*(?P<value>[^*]+)\*\* (?P<label>[^:]+?)(?: :small\[.*\])?", re.DOTALL)


def widget_key(at: AppTest, name: str) -> str:
    """The key of the widget that shows a value now (`dashboard.widgets`)."""
    return f"{name}-{at.session_state[f'_shown-{name}'][0]}"
