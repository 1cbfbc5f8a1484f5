"""The HTML report in a real browser: nothing runs or loads, it reads in every way, letters stay joined."""

from __future__ import annotations

import base64
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import chromium
import pytest
import samples
import samples_rtl
from payloads import PAYLOADS

from quoth.model import (
    AttributionCheck,
    Document,
    Edit,
    Finding,
    Loss,
    Place,
    Reason,
    ReferenceCheck,
    Region,
    Skipped,
    Source,
)
from quoth.offsets import Span
from quoth.report.html import write, write_notebook
from quoth.report.report import Report

pytestmark = pytest.mark.skipif(bool(chromium.missing()), reason=chromium.missing() or "a browser is here")
REPORTS = {"english": samples.english, "arabic": samples_rtl.arabic, "hebrew": samples_rtl.hebrew}


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """One browser for all tests of this module."""
    with chromium.browser(tmp_path_factory.mktemp("profile")) as made:
        yield made


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the page of each sample report."""
    folder = tmp_path_factory.mktemp("pages")
    for name, make in REPORTS.items():
        (folder / f"{name}.html").write_text(write(make()), encoding="utf-8")
    return folder


def show(driver: Any, page: Path, anchor: str = "") -> None:
    """Open a page afresh."""
    driver.get("about:blank")
    driver.get(page.as_uri() + anchor)


def shown(driver: Any) -> list[str]:
    """The ids of the cards that can be seen."""
    ask = "return [...document.querySelectorAll('.card')].filter(c => c.offsetParent !== null).map(c => c.id)"
    found: list[str] = driver.execute_script(ask)
    return found


# ---------------------------------------------------------------- a document never becomes markup
def hostile(payloads: tuple[str, ...]) -> Report:
    """A report that holds each payload in every field a document, a source or a user can fill."""
    findings, text = [], ""
    for number, evil in enumerate(payloads):
        start = len(text)
        text += evil + " then\n"
        edit = Edit("replace", Span(start, start + len(evil)), Span(0, len(evil)), evil, evil, "number")
        after = Span(start + len(evil), start + len(evil))
        gone = Edit("delete", after, Span(len(evil), len(evil) + 4), "", evil, evil)  # type: ignore[arg-type]
        place = Place(evil, evil, evil, 0, 9, evil + " now", evil, evil, evil, evil)
        findings.append(
            Finding(
                evil if number % 2 else f"q{number}", "quotation", start, start + len(evil), evil, True,
                evil if number % 3 == 0 else "altered", (edit, gone), (place, place), (place,) * 8, 0.5,
                (evil,) if number % 3 else (),  # type: ignore[arg-type]
                ReferenceCheck("wrong", evil, start, start + 1, (evil,), (evil,), evil),
                AttributionCheck("differs", evil, start, start + 1, evil, evil),
                (Reason(evil, evil),), evil,
            )
        )  # fmt: skip
    every, itself = " ".join(payloads), {evil: evil for evil in payloads}
    regions = tuple(Region(Span(n * 9, n * 9 + 40), "footnote", evil) for n, evil in enumerate(payloads))
    return Report(
        Document(every, text, every, every, regions, tuple(Loss(p, 1, p, p) for p in payloads), itself),
        tuple(findings),
        tuple(Source(p, p, p, p, p, p, p, p, p) for p in payloads),
        1, 1, tuple(Skipped(p, p, p) for p in payloads), itself, every, every, itself,
    )  # fmt: skip


POKE = """
for (const one of document.querySelectorAll("*"))
  for (const kind of ["error", "load", "mouseover", "focus", "toggle", "pointerdown"])
    one.dispatchEvent(new Event(kind));
for (const one of document.querySelectorAll("summary, .n, .chip input")) one.click();
const names = [...document.querySelectorAll("*")].flatMap((one) => [...one.attributes].map((a) => a.name));
return {
  seen: window.__seen,
  tags: [...new Set([...document.querySelectorAll("*")].map((one) => one.localName))],
  handlers: names.filter((name) => name.startsWith("on")),
  links: [...document.querySelectorAll("[href], [src], [action], [data]")]
    .map((one) => one.getAttribute("href") || "?").filter((href) => !href.startsWith("#")),
};
"""
FORBIDDEN = {"iframe", "img", "object", "embed", "link", "base", "video", "math", "noscript", "x", "textarea"}


@pytest.mark.parametrize("part", range(10))
def test_nothing_in_a_document_runs_or_loads(driver: Any, tmp_path: Path, part: int) -> None:
    """Thirty of 300 payloads in every field: no dialog, request, violation, handler or outside link."""
    assert len(set(PAYLOADS)) == 300
    page = tmp_path / "hostile.html"
    page.write_text(write(hostile(PAYLOADS[part * 30 : part * 30 + 30])), encoding="utf-8")
    chromium.view(driver)
    chromium.requests(driver)
    show(driver, page)
    found = driver.execute_script(POKE)
    assert found["seen"] == {"csp": [], "ran": 0}
    assert not FORBIDDEN & set(found["tags"])
    assert found["handlers"] == []
    assert found["links"] == []
    assert driver.execute_script("return document.scripts.length") == 2
    asked = [url for url in chromium.requests(driver) if not url.startswith(("file:", "about:", "data:"))]
    assert asked == []


def test_nothing_in_a_document_runs_in_a_notebook(driver: Any, tmp_path: Path) -> None:
    """All 300 payloads in the fragment, in a page without a policy of its own: nothing runs or loads."""
    page = tmp_path / "notebook.html"
    fragment = write_notebook(hostile(PAYLOADS))
    page.write_text(f"<!DOCTYPE html><meta charset=utf-8><title>n</title>{fragment}", encoding="utf-8")
    chromium.view(driver)
    chromium.requests(driver)
    show(driver, page)
    found = driver.execute_script(POKE)
    assert found["seen"]["ran"] == 0
    assert not (FORBIDDEN | {"script"}) & set(found["tags"])
    assert found["handlers"] == []
    assert found["links"] == []
    assert [url for url in chromium.requests(driver) if url.startswith("http")] == []


def test_the_browser_would_see_an_attack(driver: Any, tmp_path: Path) -> None:
    """The alarm works: the same payloads put into a page as they are do run and do load."""
    page = tmp_path / "open.html"
    bare = "\n".join(PAYLOADS[1:3] + PAYLOADS[15:16])
    page.write_text("<!DOCTYPE html><meta charset=utf-8>" + bare, encoding="utf-8")
    chromium.view(driver)
    chromium.requests(driver)
    show(driver, page)
    time.sleep(0.2)
    assert driver.execute_script("return window.__seen.ran") > 0
    assert any(url.startswith("https://example.invalid") for url in chromium.requests(driver))


# ---------------------------------------------------------------- read in every way
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1400, 400], ids=["wide", "narrow"])
@pytest.mark.parametrize("name", REPORTS)
def test_the_report_fits_and_is_whole(
    driver: Any, pages: Path, name: str, width: int, dark: bool, scripts: bool
) -> None:
    """No sideways scrolling, the problems open, all there without scripts, no complaint in the log."""
    chromium.view(driver, width=width, dark=dark, scripts=scripts)
    driver.get_log("browser")
    show(driver, pages / f"{name}.html")
    assert driver.execute_script("return document.documentElement.scrollWidth") <= width
    assert [entry["message"] for entry in driver.get_log("browser")] == []
    findings = REPORTS[name]().findings
    problems = driver.execute_script("return [...document.querySelectorAll('.card.problem')].map(c => c.id)")
    assert shown(driver) == (problems if scripts else [finding.id for finding in findings])
    assert driver.execute_script("return [...document.querySelectorAll('.problem > details')].every(d => d.open)")
    assert driver.execute_script("return document.getElementById('controls').hidden") != scripts
    ink = driver.execute_script("return getComputedStyle(document.body).backgroundColor")
    assert (ink == "rgb(255, 255, 255)") != dark


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("name", REPORTS)
def test_print_shows_every_finding(driver: Any, pages: Path, name: str, scripts: bool) -> None:
    """On paper every card is there and open, whatever is filtered on the screen, black on white."""
    pdfium = pytest.importorskip("pypdfium2")
    chromium.view(driver, dark=True, scripts=scripts)
    show(driver, pages / f"{name}.html")
    printed = driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": True})
    paper = pdfium.PdfDocument(base64.b64decode(printed["data"]))
    text = "".join(page.get_textpage().get_text_bounded() for page in paper)
    pixel = paper[0].render(scale=0.2).to_numpy()[2, 2]
    paper.close()
    for finding in REPORTS[name]().findings:
        assert f"#{finding.id}" in text
    assert "Read and approved" in text
    assert "Save as JSON" not in text
    assert list(pixel[:3]) == [255, 255, 255]


# ---------------------------------------------------------------- letters and copying
JOINED = """
const line = [...document.querySelectorAll(".line")].find((one) => one.textContent.includes("فالطريق"));
const range = document.createRange();
const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
let node, first = null;
while ((node = walker.nextNode())) {
  if (node.data.endsWith("ف")) { first = node; range.setStart(node, node.length - 1); }
  else if (first && node.data.startsWith("الطريق")) { range.setEnd(node, "الطريق".length); break; }
}
const plain = document.createElement("span");
plain.textContent = "فالطريق";
line.append(plain);
return [range.toString(), range.getBoundingClientRect().width, plain.getBoundingClientRect().width];
"""


def test_arabic_letters_stay_joined_under_a_mark(driver: Any, pages: Path) -> None:
    """A word in which a mark begins is as wide as without any mark: its letters are still joined."""
    chromium.view(driver)
    show(driver, pages / "arabic.html")
    words, marked, plain = driver.execute_script(JOINED)
    assert words == "فالطريق"
    assert abs(marked - plain) < 0.5


RUBY = """
return [...document.querySelectorAll(".words ruby:not(.label):not(.ed)")].map((ruby) => {
  const base = ruby.firstChild, range = document.createRange();
  range.selectNodeContents(base);
  const plain = document.createElement("span");
  plain.textContent = base.data;
  ruby.closest(".words").append(" ", plain);
  return [base.data, range.getBoundingClientRect().width, plain.getBoundingClientRect().width];
});
"""


def test_arabic_words_do_not_join_the_words_below_them(driver: Any, pages: Path) -> None:
    """The last letter of each aligned word has its final form: as wide as the word by itself."""
    chromium.view(driver)
    show(driver, pages / "arabic.html")
    widths = driver.execute_script(RUBY)
    assert len(widths) > 10
    assert [word for word, drawn, plain in widths if abs(drawn - plain) >= 0.5] == []


@pytest.mark.parametrize("name", REPORTS)
def test_copying_the_draft_gives_the_draft(driver: Any, pages: Path, name: str) -> None:
    """Selected and copied, the draft is its own text: no numbers or labels, hidden characters included."""
    chromium.view(driver)
    show(driver, pages / f"{name}.html")
    text = driver.execute_script(
        "getSelection().selectAllChildren(document.querySelector('.draft .text'));return getSelection().toString()"
    )
    assert text.strip("\n") == REPORTS[name]().document.text


@pytest.mark.parametrize(("name", "way"), [("english", "ltr"), ("arabic", "rtl"), ("hebrew", "rtl")])
def test_blocks_run_in_the_direction_of_their_words(driver: Any, pages: Path, name: str, way: str) -> None:
    """Lines of the draft, aligned words and the source's context run as their first strong letter says."""
    chromium.view(driver)
    show(driver, pages / f"{name}.html")
    ways = driver.execute_script(
        "return ['.line:nth-child(2)', '.words', 'blockquote', 'blockquote bdi']"
        ".map(s => getComputedStyle(document.querySelector(s)).direction)"
    )
    assert ways == [way] * 4


# ---------------------------------------------------------------- keys, filters, links
def press(driver: Any, keys: str) -> None:
    """Type keys into whatever has the focus."""
    from selenium.webdriver import ActionChains

    ActionChains(driver).send_keys(keys).perform()


def focused(driver: Any) -> str:
    """The id of the card that has the focus, or the id or name of the element."""
    found: str = driver.execute_script(
        "const e = document.activeElement; return (e.closest('.card') || e).id || e.localName"
    )
    return found


def test_keys_walk_the_findings(driver: Any, pages: Path) -> None:
    """j and k go on and back and stop at the ends; Enter closes; u shows all; / searches; ? explains."""
    from selenium.webdriver.common.keys import Keys

    chromium.view(driver)
    show(driver, pages / "english.html")
    problems = shown(driver)
    press(driver, "j")
    assert focused(driver) == problems[0]
    press(driver, "jjk")
    assert focused(driver) == problems[1]
    press(driver, "k" * 9)
    assert focused(driver) == problems[0]
    press(driver, Keys.ENTER)
    assert not driver.execute_script("return document.activeElement.parentElement.open")
    press(driver, "u")
    assert len(shown(driver)) == len(REPORTS["english"]().findings)
    press(driver, "/")
    assert focused(driver) == "find"
    press(driver, "COLOUR")
    assert len(shown(driver)) == 1
    press(driver, Keys.ESCAPE)
    press(driver, "?")
    assert driver.execute_script("return document.getElementById('help').open")


def test_filters_show_the_verdicts_asked_for(driver: Any, pages: Path) -> None:
    """A chip shows the findings of its verdict, problem or not; a word that stands nowhere shows none."""
    chromium.view(driver)
    show(driver, pages / "english.html")
    driver.execute_script("document.querySelector('.chips [value=variant]').click()")
    assert shown(driver) == ["q4-0004"]
    driver.execute_script(
        "const box = document.getElementById('find'); box.value = 'zebra';"
        "box.dispatchEvent(new Event('input', {bubbles: true}))"
    )
    assert shown(driver) == []
    assert driver.execute_script("return !document.getElementById('none').hidden")


def test_a_permalink_opens_a_finding_that_is_filtered_out(driver: Any, pages: Path) -> None:
    """A link to a finding that agrees shows it, opened, though only problems are shown."""
    chromium.view(driver)
    show(driver, pages / "english.html", "#q2-0002")
    assert "q2-0002" in shown(driver)
    assert driver.execute_script("return document.getElementById('q2-0002').querySelector('details').open")


def test_a_mark_leads_to_its_card(driver: Any, pages: Path) -> None:
    """A click on marked words opens their card; the number is a link to it also without scripts."""
    chromium.view(driver)
    show(driver, pages / "english.html")
    driver.execute_script("document.querySelector('mark[data-n=\"4\"]').click()")
    assert focused(driver) == driver.execute_script("return document.querySelectorAll('.card')[3].id")
    assert driver.execute_script("return document.getElementById('mark-4').hash.slice(1)") == focused(driver)


def test_a_thousand_findings_are_filtered(driver: Any, tmp_path: Path) -> None:
    """A draft of 100 pages: filters count right, keys walk what is shown. (Times: tests/report/measure.py.)"""
    report = samples.long()
    page = tmp_path / "long.html"
    page.write_text(write(report), encoding="utf-8")
    chromium.view(driver)
    show(driver, page)
    altered = [finding.id for finding in report.findings if finding.verdict == "altered"]
    assert shown(driver) == altered
    press(driver, "jjj")
    assert focused(driver) == altered[2]
    press(driver, "u")
    assert len(shown(driver)) == 1000
    driver.execute_script("document.querySelector('.chips [value=exact]').click()")
    assert shown(driver) == [finding.id for finding in report.findings if finding.verdict == "exact"]


def test_the_map_leads_to_findings_and_the_chart_has_one_scale(driver: Any, pages: Path) -> None:
    """A click on a tick opens its card; a bar of three findings is three times as long as a bar of one."""
    chromium.view(driver)
    show(driver, pages / "arabic.html")
    driver.execute_script(
        "document.querySelector('.map [data-n=\"2\"]').dispatchEvent(new MouseEvent('click', {bubbles: true}))"
    )
    assert focused(driver) == REPORTS["arabic"]().findings[1].id
    bars = driver.execute_script(
        "return [...document.querySelectorAll('.chart svg')].map(svg => [...svg.querySelectorAll('rect')]"
        ".map(rect => rect.getBoundingClientRect().width).reduce((a, b) => a + b))"
    )
    assert abs(bars[0] / bars[1] - 3) < 0.05


# ---------------------------------------------------------------- accessibility
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1400, 400], ids=["wide", "narrow"])
@pytest.mark.parametrize("name", REPORTS)
def test_axe_finds_no_violation(driver: Any, pages: Path, name: str, width: int, dark: bool) -> None:
    """axe-core with all its rules, every card shown and open: no violation."""
    axe = chromium.tool("axe.min.js")
    if axe is None:
        pytest.skip("axe-core was not fetched: run tests/report/fetch_tools.sh")
    chromium.view(driver, width=width, dark=dark)
    show(driver, pages / f"{name}.html")
    driver.execute_script(
        "document.querySelector('#problems').click();"
        "for (const one of document.querySelectorAll('details')) one.open = true"
    )
    driver.execute_script(axe.read_text(encoding="utf-8"))
    found = driver.execute_async_script("axe.run(document, {resultTypes: ['violations']}).then(arguments[0])")
    assert [(v["id"], [node["html"][:150] for node in v["nodes"][:3]]) for v in found["violations"]] == []
