"""The common frame of the desk's papers."""

from decimal import Decimal

import pypdfium2
import pytest
import typst

from locales import LANGUAGES, formats, speaking, text
from reports.setting import pdf, writing


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("origin", [*LANGUAGES, "none"])
def test_a_text_that_is_cut_keeps_the_mark_of_its_language(lang: str, origin: str) -> None:
    with speaking(lang):
        marked = text(f"title-in-{origin}", title="ord " * 60)
        mark = text(f"title-in-{origin}", title="").strip()
        cut = writing.short_text(marked, 80)
        assert cut.endswith(mark) and "…" in cut.removesuffix(mark) and len(cut) <= 81
        assert writing.short_text(text(f"title-in-{origin}", title="kort"), 80).endswith(mark)


def test_a_text_without_a_mark_is_cut_at_a_word() -> None:
    assert writing.short_text("et to tre fire fem seks", 14) == "et to tre …"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("spent", [Decimal(4_050_000), Decimal(22_500_000)])
def test_a_text_is_not_cut_within_an_amount_or_a_bracket(lang: str, spent: Decimal) -> None:
    with speaking(lang):
        said = text(
            "budget-curve-takeaway", spent_dkk=spent, plan_dkk=spent, gap=spent, side="under", share=0.1
        )
        cuts = {writing.short_text(said, longest).removesuffix(" …") for longest in range(36, len(said))}
        amount = formats.money(spent)
    assert len(cuts) > 3
    for cut in cuts:
        rest = said.removeprefix(cut)
        assert rest != said
        assert cut.count(amount.rstrip(".")) + rest.count(amount) == 3, cut
        assert sum(map(cut.count, "(（")) == sum(map(cut.count, ")）")), cut


NARROW = """
#import "common.typ": body-fonts, divided
#set page(width: 60pt, height: auto, margin: 0pt)
#set text(font: body-fonts, lang: "da", size: 8pt)
#divided(sys.inputs.word)
"""


@pytest.mark.parametrize(
    "lines",
    [
        ["Guangdong"],
        ["fjernkøling"],
        ["fjernkølings", "anlæg"],
        ["vandressource", "ministerium"],
        ["miljø", "beskyttelses", "myndighed"],
        ["Miljø", "beskyttelses", "bureauet"],
        ["vand", "behandlings", "virksomheder"],
        ["varmegenind", "vindingsanlæg"],
        ["energieffektivi", "seringsprogram"],
        ["interessentind", "dragelsespro", "ces"],
    ],
    ids="".join,
)
def test_a_long_word_keeps_to_a_narrow_column_and_what_has_room_stays_whole(lines: list[str]) -> None:
    compiled = typst.Compiler(
        input=NARROW.encode(),
        root=str(pdf._FOLDER / "templates"),
        font_paths=[str(pdf._FOLDER / "fonts")],
        ignore_system_fonts=True,
        sys_inputs={"app": "", "word": "".join(lines)},
    )
    with pypdfium2.PdfDocument(pdf.made(compiled)) as made:
        said = made[0].get_textpage()
        ends = [said.get_charbox(at)[2] for at in range(said.count_chars())]
        assert said.get_text_range().split("\ufffe") == lines
    assert max(ends) <= 60
