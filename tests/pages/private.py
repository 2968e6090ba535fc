"""A small desk full of what must not leave it, and how a test reads everything that a page sends and offers.

Each secret stands in the warehouse in the column where it would be found in real exports; `TOLD` are texts of the same rows that a
guest does read, so that a page which shows nothing at all passes no test.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import pypdfium2
from streamlit.testing.v1 import AppTest

AS_OF = "2018-06-30"

TABLES = """
companies
name         | cvr      | technologies | active_provinces | is_member | is_ad_protected | contact_name | contact_email
Fri A/S      | 12345674 | spildevand   | CN-JS            | yes       | no              | Frida Fri    | frida@fri.example
Skjult A/S   | 87654324 | spildevand   | CN-JS            | no        | yes             | Berta Skjult | berta@skjult.example
Tavs A/S     |          | spildevand   | CN-JS            |           |                 | Tove Ukendt  | tove@tavs.example
Kun Post A/S | 10150817 | spildevand   | CN-SD            |           |                 |              | post@kunpost.example

interests
company_name | cvr      | theme_code | province_code | level  | stated_date
Fri A/S      | 12345674 | wastewater | CN-JS         | active | 2018-06-01
Tavs A/S     |          | wastewater | CN-JS         | active | 2018-06-01

budget
budget_line | funding_source | period | budget_amount
Rejser      | Tilskud        | 2018   | 73550.00

expenses
voucher_id | posted_date | budget_line | funding_source | text               | amount   | status    | currency | province_code | agreement_id
B1         | 2018-02-10  | Rejser      | Tilskud        | Hemmeligt bilag    | 73560.00 | actual    | DKK      | CN-JS         | A-1
B2         | 2018-03-10  | Rejser      | Tilskud        | Hemmelig forpligt. | 73570.00 | committed | DKK      | CN-JS         | A-1

agreements
agreement_id | title                            | danish_party    | danish_place_id | chinese_party | place_id | province_code | signed_date | expires_date | agreement_type | status | themes     | danish_owner | chinese_owner | partner_mandate | next_step          | next_step_date | bottleneck      | note
A-1          | Vandaftale til DKK 7351 million   | Viborg Kommune  | DK-2610319      | Wuxi Vand     |          | CN-JS         | 2016-05-01  | 2018-10-15   | project        | active | wastewater | Anders Ejer  | Li Wei Ejer   | Hemmeligt mandat | Hemmeligt skridt   | 2018-07-10     | Hemmelig flaske | Hemmelig note
A-2          | Luft i Jinan                     | Region Sjælland |                 | Jinan By      |          | CN-SD         | 2017-06-01  |              | mou            | active | air        | Bodil Ejer   | Wang Ejer     |                 | Send 7352 mio. kr. | 2018-06-01     |                 |

activities
activity_id | agreement_id | title                       | activity_type | status    | start_date | answered_date | province_code | danish_party    | companies | participants | outcome                          | next_step            | themes | next_step_date | logged_date | challenge_id
K-1         | A-1          | Besøg om RMB 7353 million   | visit         | held      | 2018-06-20 |               | CN-JS         | Viborg Kommune  | Fri A/S   | Karl Deltager | Kontrakt på kr. 7354,2 mio. aftalt | Hemmelig opfølgning  | wastewater  |                | |
K-2         | A-1          | Hemmelig forespørgsel       | inquiry       | held      | 2018-05-20 | 2018-05-25    | CN-JS         | Viborg Kommune  |           |              | Hemmeligt svar                   | Hemmeligt løfte      | wastewater  |                | | C-1
K-3         | A-1          | Hemmelig ventende sag       | inquiry       | planned   | 2018-06-25 |               | CN-JS         | Viborg Kommune  |           |              |                                  |                      | wastewater  |                | |
K-4         | A-1          | Hemmelig kommende sag       | inquiry       | planned   | 2018-08-25 |               | CN-JS         | Viborg Kommune  |           |              |                                  |                      | wastewater  |                | |
K-5         | A-1          | Delegation om 73.550.000 kr | delegation    | planned   | 2018-08-20 |               | CN-JS         | Viborg Kommune  |           |              |                                  | Hemmelig pakkeliste  | wastewater  |                | | C-1
K-6         | A-2          | 会谈7356万元项目            | meeting       | held      | 2018-03-05 |               | CN-SD         | Region Sjælland |           |              | € 7357m lovet                    |                      | air  |                | |
K-7         | A-1          | Udbud i Wuxi                | meeting       | held      | 2018-02-01 |               | CN-JS         | Viborg Kommune  |           |              |                                  |                      | wastewater  |                | |
LOG-1       | A-1          | Møde: Viborg – Wuxi         | meeting       | held      | 2018-02-01 |               | CN-JS         | Viborg Kommune  |           | Karl Deltager | Hemmeligt notat af desken       | Hemmelig opgave      | wastewater  | 2018-07-01     | 2018-02-02 |
LOG-2       | A-2          | Møde: Region Sj. – Jinan    | meeting       | held      | 2018-04-20 |               | CN-SD         | Region Sjælland |           | Karl Deltager | Hemmeligt notat om en klage     | Hemmelig opgave      | air         | 2018-07-01     | 2018-04-21 | C-2

milestones
agreement_id | title                  | due_date   | done_date  | status    | outcome                     | outcome_type
A-1          | Anlæg for 7358 mio. DKK| 2018-05-01 | 2018-05-02 | done      | Ordre: EUR 7359 million given | commercial
A-1          | Hemmelig milepæl ahead | 2018-09-01 |            | planned   |                             |
A-1          | Hemmelig milepæl late  | 2018-03-01 |            | planned   |                             |
A-1          | Hemmelig milepæl undat |            |            | planned   |                             |
A-1          | Hemmelig milepæl later | 2018-07-01 | 2018-07-05 | done      | Hemmelig senere ordre       | commercial
A-1          | Hemmelig milepæl off   | 2018-04-01 |            | cancelled |                             |

challenges
challenge_id | title                        | description                    | problem_owner | province_code | theme      | urgency | stage    | stage_date | value       | currency | agreement_id | owner_contact
C-1          | Slam: 7350 million DKK to spend | Needs 7351 mio. kr. of equipment | Wuxi Water    | CN-JS         | wastewater | high    | dialogue | 2018-05-01 | 73520000.00 | DKK      | A-1 | Hemmelig Wang
C-2          | 污水处理厂                   | 预算7353万元                     | Jinan Water   | CN-SD         | wastewater | low     | dialogue | 2018-05-01 | 73540000.00 | CNY      | | Hemmelig Li
"""

# Contacts of companies that are protected, or of which nothing is stated: for no role.
HIDDEN_CONTACTS = ("Berta", "berta@", "Tove Ukendt", "tove@", "post@kunpost")
FREE_CONTACT = ("Frida Fri", "frida@fri.example")

# What guests may read nowhere: everything called secret, owners, participants, money.
_SECRETS = re.compile(
    r"[Hh]emmelig\w*|Ejer\b|Karl Deltager|Frida|frida@"
    # the amounts of the desk: each has the figures 735 and one more, however it is written
    r"|(?<![\d.,])73[., \u00a0]?5\d(?=[\d.,]*(?:\D|$))"
)

TOLD = {
    "agreements": ("Vandaftale til …",),
    "search": ("Besøg om …",),
    "timeline": ("Besøg om …",),
    "provinces": ("Kontrakt på … aftalt",),
    "parties": ("Kontrakt på … aftalt",),
    "challenges": ("Slam: … to spend",),
    "denmark": ("Delegation om …",),
    "effect": ("Kontrakt på … aftalt",),
}


def everything(at: AppTest) -> str:
    """All that the server has sent to the browser: words, tables, figures, hover texts, tooltips."""
    parts = []
    for node in _blocks(at._tree):
        proto = getattr(node, "proto", None)
        if hasattr(proto, "SerializeToString"):
            parts.append(proto.SerializeToString().decode("utf-8", errors="replace"))
    # A figure travels as JSON, where letters beyond ASCII may be written as escapes.
    # Streamlit's ids are hashes, in which any number may stand.
    joined = re.sub(r"\$\$ID-[\w:-]*|[0-9a-f]{32,}", "", "\n".join(parts))
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), joined)


def _blocks(node: Any) -> Iterator[Any]:
    yield node
    for child in getattr(node, "children", {}).values():
        yield from _blocks(child)


def unpacked(data: bytes) -> str:
    """A file's text: the parts of a zip, the words of a PDF, else the text."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return "\n".join(
                packed.read(name).decode("utf-8", errors="replace")
                for name in packed.namelist()
                if name.endswith((".xml", ".rels"))
            )
    if data.startswith(b"%PDF"):
        with pypdfium2.PdfDocument(data) as pdf:
            said = "\n".join(page.get_textpage().get_text_range() for page in pdf)
        return " ".join(said.split())
    if data.startswith(b"\x89PNG"):
        return ""  # drawn from what the SVG beside it is drawn from
    return data.decode("utf-8", errors="replace")


def secrets_in(words: str) -> list[str]:
    """Secrets found in the words, each with the words around it."""
    return [words[max(0, found.start() - 30) : found.end() + 30] for found in _SECRETS.finditer(words)]


def contacts_in(words: str) -> list[str]:
    """The contacts of protected and unknown companies that stand in the words."""
    return [name for name in HIDDEN_CONTACTS if name in words]
