"""Each type of block is known by every surface that sets it: a type that one lacks is a page that it can't show."""

import datetime as dt
import inspect
import io

import pytest
from pptx import Presentation

from dashboard.blocks import kinds, plain, screen
from dashboard.charts import style
from dashboard.filters_model import Filters
from reports.setting import pdf, slides, workbook
from tests.blocks.pages import MODULES, PAGES

# Those that are resolved before paper, slides and sheets are set.
DECLARED = {kinds.Rows, kinds.Groups, kinds.Choice, kinds.Form, kinds.Search, kinds.Terms}
# Those that a surface leaves out, and why.
NOT_ON_SLIDES = {
    kinds.Blanks,
    kinds.Grid,
    kinds.Basis,
}  # papers of one page alone have them; a grid is on screen; a basis stands beside another block
NOT_ON_SHEETS = {kinds.Blanks, kinds.Grid, kinds.Pair}  # pictures; pairs are taken apart
NOT_ON_SCREEN = {kinds.Addresses, kinds.Blanks}  # numbers open their rows; blanks are filled in on paper


def _types() -> set[type]:
    return {
        found
        for found in vars(kinds).values()
        if isinstance(found, type)
        and issubclass(found, kinds.Block)
        and found not in (kinds.Block, kinds.Listed)
    }


def test_papers_set_every_type() -> None:
    template = (pdf._FOLDER / "templates" / "paper.typ").read_text(encoding="utf-8")
    setters = template[template.index("#let setters") :]
    for kind in _types() - DECLARED - {kinds.Addresses, kinds.Grid, kinds.Pair}:
        assert f"{kind.__name__}:" in setters, (
            f"«setters» of reports/templates/paper.typ has none of {kind.__name__}"
        )


@pytest.mark.parametrize(
    ("registry", "left_out", "file"),
    [
        (vars(slides._Deck)["put"].dispatcher.registry, NOT_ON_SLIDES, "reports/setting/slides.py"),
        (vars(workbook._Book)["put"].dispatcher.registry, NOT_ON_SHEETS, "reports/setting/workbook.py"),
        (screen.put.registry, NOT_ON_SCREEN, "dashboard/blocks/screen.py"),
    ],
    ids=["slides", "workbook", "screen"],
)
def test_slides_sheets_and_screen_set_every_type(
    registry: dict[type, object], left_out: set[type], file: str
) -> None:
    lacking = {kind.__name__ for kind in _types() - DECLARED - set(registry) - left_out}
    assert not lacking, (
        f"{file} has no setter of {lacking}: one with @put.register, or a line above that says why it has none"
    )


def test_what_follows_a_list_on_slides_stands_on_another() -> None:
    listed = kinds.Items((kinds.Item("Wuxi", ("Ring til Wuxi.",)),), "Rejser")
    after = kinds.Text(("Alt er sagt.",), "")
    about = ("Rapport", "Pr. 30. marts 2018", "Desken", "Opgjort")
    paper = kinds.Paper(Filters(as_of=dt.date(2018, 3, 30)), "da", False, *about, (listed, after))
    _, *said = Presentation(io.BytesIO(slides.write(paper))).slides
    told = [" ".join(shape.text_frame.text for shape in one.shapes if shape.has_text_frame) for one in said]
    assert [("Wuxi" in one, "Alt er sagt" in one) for one in told] == [(True, False), (False, True)]


def test_what_is_declared_is_resolved() -> None:
    resolver = inspect.getsource(plain.resolved)
    assert [kind.__name__ for kind in DECLARED if f"case kinds.{kind.__name__}()" not in resolver] == []
    assert set(screen.put.registry) >= DECLARED


def test_a_page_is_called_as_its_module() -> None:
    assert {module.PAGE.name: name for name, module in MODULES.items() if hasattr(module, "PAGE")} == {
        page.name: page.name for page in PAGES
    }


def test_hover_texts_break_lines_and_show_any_other_html_as_text() -> None:
    assert style.plain("▲ open<br>1 challenge & <b>more") == "▲ open<br>1 challenge &amp; &lt;b>more"
