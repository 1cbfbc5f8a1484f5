"""The documentation says what is true: its examples are run, its links, names and numbers are looked up."""

from __future__ import annotations

import ast
import importlib
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import quoth

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
TUTORIALS, EXAMPLES = DOCS / "tutorials", ROOT / "examples"


def script(name: str) -> ModuleType:
    """A module of scripts/, loaded without leaving the folder on the path."""
    sys.path.insert(0, str(ROOT / "scripts"))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(ROOT / "scripts"))


update_docs, update_reference = script("update_docs"), script("update_reference")
PAGES = [*update_docs.pages(), ROOT / "CHANGELOG.md"]
RUNNING = [page for page in PAGES if update_docs.examples(page.read_text(encoding="utf-8"))]


def name_of(page: Path) -> str:
    """The page's path in the repository."""
    return str(page.relative_to(ROOT))


# ---------------------------------------------------------------- examples
@pytest.mark.parametrize("page", RUNNING, ids=name_of)
def test_examples_print_what_the_page_shows(page: Path) -> None:
    """Every console and Python block; `python scripts/update_docs.py` writes them anew."""
    different = [f"$ {example.command}{printed}" for example, printed in update_docs.differences(page)]
    assert not different, "\n".join(different)


@pytest.mark.parametrize("page", RUNNING, ids=name_of)
def test_an_id_that_a_reader_types_stands_above(page: Path) -> None:
    """Ids are left out when examples are compared; a command with another one would find nothing."""
    printed: set[str] = set()
    for example in update_docs.examples(page.read_text(encoding="utf-8")):
        assert set(update_docs.ID.findall(example.command)) <= printed, example.command
        printed.update(update_docs.ID.findall(example.expected))


def test_readme_and_every_tutorial_have_examples() -> None:
    """So that the test above has something to run."""
    assert {ROOT / "README.md", *TUTORIALS.glob("*.md")} <= set(RUNNING)
    assert len(list(TUTORIALS.glob("*.md"))) == 5


@pytest.mark.parametrize(
    ("expected", "printed", "same"),
    [
        ("altered  q1-0a1b\n", "altered  q1-ffff\n", True),
        ("checked in 3 s\n", "checked in 0.4 s\n", True),
        ("a\n...\nz\n", "a\nb\nc\nz\n", True),
        ("a\n...\nz\n", "b\nz\n", False),
        ("a\n...\nz\n", "a\nb\n", False),
        ("ALTERED  ¶2  q1-0a1b\n", "EXACT  ¶2  q1-0a1b\n", False),
        ("2 quotations: 2 exact\n", "2 quotations: 1 exact\n", False),
        ("source has “not”\n", "source has “now”\n", False),
        ("q1-0a1b\n", "q2-0a1b\n", False),
        ("", "anything\n", False),
    ],
    ids=[
        "another digest", "another time", "left-out lines", "wrong head", "wrong tail", "another verdict",
        "another count", "another word", "another number", "undocumented output",
    ],
)  # fmt: skip
def test_a_page_that_is_wrong_fails(expected: str, printed: str, same: bool) -> None:
    """What varies is not compared, everything else is."""
    assert update_docs.agree(expected, printed) is same


# What the tutorials tell, held to the program apart from the printed output: a page that was written anew after a
# verdict went wrong would otherwise tell the wrong thing. (tutorial, how the quotation begins, verdict, warning, edit)
TOLD = (
    ("editor", "We bought the old tram depot", "exact", "", ""),
    ("editor", "The roof leaked in eleven", "marked", "", "elision"),
    ("editor", "The rebuilding cost five", "altered", "", "number"),
    ("editor", "should not lend", "exact", "", ""),
    ("editor", "I have said that", "altered", "", "negation"),
    ("editor", "there is no booking fee", "exact", "", ""),
    ("editor", "to be repaid", "exact", "context-cut", ""),
    ("editor", "the whole street", "not-found", "", ""),
    ("lawyer", "A holder who repairs", "exact", "context-cut", ""),
    ("lawyer", "shall give its consent", "altered", "", "number"),
    ("lawyer", "The duty to give notice", "marked", "elision-swallows", "elision"),
    ("lawyer", "[i]t follows", "marked", "", ""),
    ("lawyer", "A court must not", "spliced", "", ""),
    ("lawyer", "A claim under this Act", "exact", "", ""),
    ("lawyer", "whoever mends the bank", "not-found", "", ""),
    ("publisher", "Get up, go to", "exact", "", ""),
    ("publisher", "he went down", "exact", "", ""),
    ("publisher", "Then the LORD threw", "altered", "", "negation"),
    ("publisher", "How can you sleep", "marked", "elision-swallows", "elision"),
    ("publisher", "Should I not be sorry", "exact", "", ""),
)
REFERENCES = {"Jonah 1:2": "right", "Jonah 1:4": "wrong", "Jonah 1:6": "right", "Jonah 5:11": "impossible"}
DRAFTS = {
    "editor": ("draft.docx", ["sources"]),
    "lawyer": ("opinion.md", ["sources"]),
    "publisher": ("commentary.md", ["jonah-first.tsv", "jonah-revised.tsv"]),
}


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, quoth.Report]:
    """The tutorials' drafts, checked as their pages do."""
    done = {}
    for tutorial, (draft, sources) in DRAFTS.items():
        library = quoth.Library(tmp_path_factory.mktemp(tutorial) / "library")
        for source in sources:
            library.add(EXAMPLES / tutorial / source)
        done[tutorial] = library.check(EXAMPLES / tutorial / draft)
    return done


@pytest.mark.parametrize(("tutorial", "begins", "verdict", "warning", "kind"), TOLD, ids=[case[1] for case in TOLD])
def test_tutorials_tell_the_right_verdicts(
    reports: dict[str, quoth.Report], tutorial: str, begins: str, verdict: str, warning: str, kind: str
) -> None:
    """Each quotation once, with the verdict, the warning and the kind of edit that the page explains."""
    found = [finding for finding in reports[tutorial].findings if finding.text.startswith(begins)]
    assert [finding.verdict for finding in found] == [verdict]
    assert not warning or warning in found[0].warnings
    assert not kind or kind in {edit.kind for edit in found[0].edits}


def test_tutorials_drafts_have_no_other_findings(reports: dict[str, quoth.Report]) -> None:
    """Everything found in them is in the table above."""
    found = [f.text for report in reports.values() for f in report.findings if f.kind == "quotation"]
    told = tuple(case[1] for case in TOLD)
    assert [text for text in found if not text.startswith(told)] == []


def test_references_of_the_publisher_tutorial(reports: dict[str, quoth.Report]) -> None:
    """One wrong, one impossible."""
    checks = [f.reference for f in reports["publisher"].findings if f.reference]
    assert {check.text: check.verdict for check in checks if check.text != "Jonah 1:4"} == {
        text: verdict for text, verdict in REFERENCES.items() if text != "Jonah 1:4"
    }
    assert [check.verdict for check in checks if check.text == "Jonah 1:4"] == ["wrong", "right"]


def test_references_of_the_lawyer_tutorial(reports: dict[str, quoth.Report]) -> None:
    """Written in two ways; the last is wrong."""
    checks = [f.reference for f in reports["lawyer"].findings if f.reference]
    assert [check.verdict for check in checks] == ["right", "right", "wrong"]


def test_letters_of_the_scholar_tutorial() -> None:
    """One finding a letter, none in the letter that quotes nothing; nothing of a scan is called altered."""
    letters = [json.loads(line) for line in (EXAMPLES / "scholar" / "letters.jsonl").read_text("utf-8").splitlines()]
    library = EXAMPLES / "scholar" / "sources"
    told = {"letter-07": ["exact"], "letter-11": ["exact"], "letter-12-scan": ["damaged"], "letter-15": []}
    told["letter-19"] = ["altered"]
    found = {}
    for letter in letters:
        report = quoth.check(text=letter["text"], against=library)
        found[letter["id"]] = [finding.verdict for finding in report.findings]
    assert found == told


def test_answer_of_the_developer_tutorial(capsys: pytest.CaptureFixture[str]) -> None:
    """The script that ships tells one right, two altered and one unknown quotation apart."""
    names: dict[str, object] = {"__name__": "__main__"}
    exec((EXAMPLES / "developer" / "answer.py").read_text(encoding="utf-8"), names)
    lines = [line for line in capsys.readouterr().out.splitlines() if " | " in line]
    assert [line.split(" | ")[0] for line in lines] == ["exact", "exact", "altered", "not-found"]


# ---------------------------------------------------------------- links and lists
def links(page: Path) -> Iterator[tuple[str, str]]:
    """(file, anchor) of every link of a page that leads into the repository."""
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`\n]*`", "", text)):
        if not target.startswith(("http:", "https:", "mailto:")):
            path, _, anchor = target.partition("#")
            yield path, anchor


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub and the site make them."""
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"\s+", "-", re.sub(r"[^\w\s-]", "", head.lower()).strip()) for head in heads}


def test_links_and_headings_are_seen(tmp_path: Path) -> None:
    """In a page of our own, and in the README."""
    page = tmp_path / "page.md"
    page.write_text("# What, is *it*?\n[a](b.md#it) `[c](d)` [e](https://f)\n```\n[g](h)\n```\n[i](#what-is-it)\n")
    assert list(links(page)) == [("b.md", "it"), ("", "what-is-it")]
    assert anchors(page) == {"what-is-it"}
    assert len(list(links(ROOT / "README.md"))) > 5


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    """To a file that is there and a heading it has; pages of the site link inside the site only."""
    for path, anchor in links(page):
        there = (page.parent / path).resolve() if path else page
        assert there.exists(), path
        assert not anchor or anchor in anchors(there), f"{path}#{anchor}"
        assert not page.is_relative_to(DOCS) or there.is_relative_to(DOCS), path


def test_every_page_is_in_the_navigation() -> None:
    """And every line of the navigation is a page."""
    listed = re.findall(r": ([\w/-]+\.md)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert sorted(listed) == sorted(str(page.relative_to(DOCS)) for page in DOCS.rglob("*.md"))


def test_the_site_builds(tmp_path: Path) -> None:
    """Without a warning, where the docs group is installed."""
    pytest.importorskip("zensical", reason="pip install --group docs")
    import shutil
    import subprocess

    shutil.copytree(DOCS, tmp_path / "docs")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    program = Path(sys.executable).parent / "zensical"
    built = subprocess.run([program, "build", "--strict"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    assert (tmp_path / "site" / "tutorials" / "editor" / "index.html").is_file()


# ---------------------------------------------------------------- names and numbers
def test_reference_pages_made_from_the_code_are_up_to_date() -> None:
    """`python scripts/update_reference.py` writes them."""
    stale = [
        name
        for name, page in update_reference.PAGES.items()
        if (DOCS / "reference" / name).read_text(encoding="utf-8") != page()
    ]
    assert stale == []


def test_every_public_name_is_in_the_python_reference() -> None:
    """Under a heading of its own."""
    text = (DOCS / "reference" / "python.md").read_text(encoding="utf-8")
    assert [name for name in quoth.__all__ if name != "__version__" and f"### `{name}`" not in text] == []


def test_constants_named_in_the_design_are_those_in_force() -> None:
    """The table of docs/design/finding.md."""
    text = (DOCS / "design" / "finding.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| `([\w.]+)` \| (.+) \|$", text, flags=re.MULTILINE)
    assert len(rows) > 5
    wrong = [
        (name, value)
        for name, module, value in rows
        if repr(getattr(importlib.import_module(f"quoth.{module}"), name)) != value
    ]
    assert wrong == []


def test_settings_named_in_the_design_exist() -> None:
    """Names in code type that look like settings."""
    text = (DOCS / "design" / "finding.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:max|min|chance|running|marked|whole|quilt|sure)_\w+)`", text))
    assert named
    assert named <= set(quoth.Settings().as_dict())


def test_layer_picture_is_the_contract() -> None:
    """ARCHITECTURE.md draws what .importlinter checks."""
    page, rules = ((ROOT / name).read_text(encoding="utf-8") for name in ("ARCHITECTURE.md", ".importlinter"))
    drawn = re.search(r"```layers\n(.*?)```", page, re.DOTALL)
    contract = re.search(r"^layers =\n((?:    .+\n)+)", rules, re.MULTILINE)
    assert drawn
    assert contract

    def plain(lines: str) -> list[str]:
        return [line.strip().replace("(", "").replace(")", "") for line in lines.strip().splitlines()]

    assert plain(drawn.group(1)) == plain(contract.group(1))


def test_every_folder_and_layer_has_its_paragraph() -> None:
    """ARCHITECTURE.md names each package folder and each module beside them."""
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    package = ROOT / "src" / "quoth"
    folders = [f"`{path.name}/`" for path in package.iterdir() if (path / "__init__.py").is_file()]
    modules = [f"`{path.name}`" for path in package.glob("[a-z]*.py")]
    assert [name for name in folders + modules if name not in text] == []


@pytest.mark.parametrize("page", [ROOT / "ARCHITECTURE.md", *sorted((DOCS / "design").glob("*.md"))], ids=name_of)
def test_files_named_in_the_architecture_exist(page: Path) -> None:
    """`x.py`, with or without its folder, stands somewhere below the package; patterns with a star find something."""
    text = page.read_text(encoding="utf-8")
    named = set(re.findall(r"`([\w/.*-]+\.(?:py|toml|md))`", text))
    assert named or page.name in ("library.md", "spelling.md")
    assert [name for name in named if not any(ROOT.glob(f"**/{name}" if "/" not in name else name)) and
            not any((ROOT / "src").glob(f"**/{name}"))] == []  # fmt: skip


def test_install_commands_name_extras_and_groups_that_exist() -> None:
    """In README and CONTRIBUTING."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups: set[str] = set()
    for page in ("README.md", "CONTRIBUTING.md"):
        text = (ROOT / page).read_text(encoding="utf-8")
        extras = re.findall(r"install (?:-e )?\"\.\[([\w,]+)\]\"", text)
        assert extras
        assert {e for names in extras for e in names.split(",")} <= set(project["project"]["optional-dependencies"])
        groups |= set(re.findall(r"--group (\w+)", text))
    assert groups
    assert groups <= set(project["dependency-groups"])


def test_the_changelog_knows_this_version_and_its_rule() -> None:
    """What can change a verdict has a heading in every version."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {quoth.__version__}" in text
    versions = text.split("\n## ")[1:]
    assert all("### Verdicts" in version for version in versions)


def test_glossary_and_reference_name_every_kind() -> None:
    """Kinds of edits in the glossary; commands, verdicts and warnings are held to cli.md by tests/cli."""
    from typing import get_args

    from quoth.model import EditKind

    text = (DOCS / "glossary.md").read_text(encoding="utf-8")
    assert [kind for kind in get_args(EditKind) if kind and f"| `{kind}` |" not in text] == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_no_page_judges_people(page: Path) -> None:
    """The words that accuse appear nowhere, but where CONTRIBUTING.md forbids them."""
    text = page.read_text(encoding="utf-8").lower()
    if page.name == "CONTRIBUTING.md":
        text = text.replace('never "fake", "lie" and the like', "")
    assert re.findall(r"\bfak(?:e|ed|es|ing)\b|\bfabricat\w+|\bhallucinat\w+|\ba lie\b|\bliars?\b", text) == []


# ---------------------------------------------------------------- rules
CATEGORIES = ("negation", "condition", "qualifier")


def rules_of(tree: ast.AST) -> Iterator[str]:
    """The names given to Reason(...), and those in tables of (name, message)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Reason" and node.args:
            yield from _spelt(node.args[0])
        elif isinstance(node, ast.Tuple) and len(node.elts) == 2:
            name, message = node.elts
            if isinstance(message, ast.Constant) and re.search(r"\{(source|draft)\}", str(message.value)):
                yield from (rule for rule in _spelt(name) if "-" in rule)


def _spelt(name: ast.expr) -> Iterator[str]:
    if isinstance(name, ast.Constant) and re.fullmatch(r"[a-z]+(-[a-z]+)*", str(name.value)):
        yield str(name.value)
    elif isinstance(name, ast.IfExp):
        yield from (*_spelt(name.body), *_spelt(name.orelse))
    elif isinstance(name, ast.JoinedStr):
        text = "".join(str(part.value) if isinstance(part, ast.Constant) else "*" for part in name.values)
        yield from (text.replace("*", category) for category in CATEGORIES if text in ("cut-*", "swallowed-*"))


def test_every_rule_is_documented() -> None:
    """Each name that the code gives to a reason stands in docs/reference/rules.md."""
    from quoth.judge.verdict import _NEVER_OPEN

    text = (DOCS / "reference" / "rules.md").read_text(encoding="utf-8")
    code = (path.read_text(encoding="utf-8") for path in (ROOT / "src" / "quoth").rglob("*.py"))
    rules = {rule for module in code for rule in rules_of(ast.parse(module))}
    rules |= {f"{kind}-in-brackets" for kind in _NEVER_OPEN}
    assert {"negation-dropped", "cut-negation", "letter-damage", "not-in-library"} <= rules
    assert sorted(rule for rule in rules if f"`{rule}`" not in text) == []
