"""The shape of the code: public names, layers, sizes, and what is loaded when."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

import quoth

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "quoth"
MODULES = sorted(PACKAGE.rglob("*.py"))
BESIDE = sorted(path for folder in ("tests", "bench", "scripts") for path in (ROOT / folder).rglob("*.py"))
MAX_FILE, MAX_FUNCTION = 500, 60
EXTRAS = ("lxml", "pypdfium2", "docx", "pyarrow", "pandas", "pyspark", "mcp", "starlette", "uvicorn", "jinja2")
ONLY_WITH_EXTRAS = ("quoth.web", "quoth.mcp", "quoth.spark", "quoth.report.docx_anchors")
"""Loaded by nothing but what asks for the extra first."""

PUBLIC = [
    "Comparison", "Document", "Edit", "Finding", "Guarded", "Library", "LibraryError", "MissingExtra", "Place",
    "Policy", "QuothError", "ReadError", "Reason", "Reference", "Report", "Settings", "SettingsError", "Source",
    "__version__", "check", "check_many", "compare", "guard", "guard_stream", "references",
]  # fmt: skip


def python(code: str, *folders: Path) -> str:
    """What a fresh interpreter prints, with these folders on its path."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (*folders, ROOT / "src")))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_public_names_are_pinned() -> None:
    """Adding one is a decision: change this list, the reference and the changelog with it."""
    assert sorted(quoth.__all__) == PUBLIC
    assert [name for name in PUBLIC if not hasattr(quoth, name)] == []


def test_star_import_gives_the_public_names_only() -> None:
    """And `dir(quoth)` the same."""
    names: dict[str, object] = {}
    exec("from quoth import *", names)
    assert sorted(set(names) - {"__builtins__"}) == PUBLIC
    assert sorted(dir(quoth)) == PUBLIC


def test_import_loads_no_numpy() -> None:
    """Nor any other module that costs time."""
    heavy = ("numpy", "rapidfuzz", "regex", "rich", "click", "msgspec", "selectolax", "sqlite3", "lxml")
    loaded = python("import sys, quoth; print(*{name.split('.')[0] for name in sys.modules})").split()
    assert [name for name in heavy if name in loaded] == []


def test_version_of_the_command_loads_no_numpy() -> None:
    """`quoth --version` and `quoth --help` are answered before anything heavy is loaded."""
    code = (
        "import sys\nfrom quoth.cli.main import main\n"
        "for words in (['--version'], ['--help']):\n"
        "    sys.argv = ['quoth', *words]\n"
        "    try:\n        main()\n    except SystemExit:\n        pass\n"
        "print('LOADED', *{name.split('.')[0] for name in sys.modules})"
    )
    loaded = python(code).rsplit("LOADED", 1)[1].split()
    assert [name for name in ("numpy", "rapidfuzz", "regex", "rich", "lxml", "sqlite3") if name in loaded] == []


BLOCKER = f"""
import sys
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {EXTRAS!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)
sys.meta_path.insert(0, Blocked())
"""


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A folder that, on the path, hides the optional packages from an interpreter and from its children."""
    (tmp_path / "sitecustomize.py").write_text(BLOCKER)
    return tmp_path


def test_every_module_imports_without_the_extras(bare: Path) -> None:
    """Optional packages load at first use, so every module of the core imports without them."""
    names = [
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")
        for path in MODULES
        if path.name != "__main__.py"
    ]
    core = [name for name in names if not name.startswith(ONLY_WITH_EXTRAS)]
    code = f"from importlib import import_module\nfor name in {core!r}:\n    import_module(name)\nprint('all')"
    assert python(code, bare) == "all"


def test_the_main_job_runs_without_the_extras(bare: Path) -> None:
    """Text and DOCX need none; a PDF names the extra it needs."""
    (bare / "scan.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
    code = (
        "import quoth\n"
        "source = 'The keeper shall open the gate at dawn and shall not close it before the last boat is in.'\n"
        "draft = 'It says: “The keeper shall open the gate at dawn and shall close it before the last boat is in.”'\n"
        "print([f.verdict for f in quoth.check(text=draft, against=[('s', source)]).findings])\n"
        f"long = len(quoth.check({str(ROOT / 'demo' / 'article.docx')!r}, against=[('s', source)]).document.text)\n"
        "print(long > 999)\n"
        f"try:\n    quoth.check({str(bare / 'scan.pdf')!r}, against=[('s', source)])\n"
        "except quoth.MissingExtra as error:\n    print(error.extra)\n"
    )
    assert python(code, bare).splitlines() == ["['altered']", "True", "pdf"]


def test_layers_import_downward_only() -> None:
    """The contract of .importlinter, run as CI runs it."""
    program = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run(
        [program, "--no-cache"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("folder", ["find", "judge"])
def test_the_tour_names_every_module(folder: str) -> None:
    """ARCHITECTURE.md leads to each module of the two largest stages."""
    named = re.findall(r"`(?:\w+/)*([\w*]+\.py)`", (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8"))
    modules = [path.name for path in (PACKAGE / folder).glob("*.py") if path.name != "__init__.py"]
    assert [module for module in modules if not any(fnmatch(module, name) for name in named)] == []


def test_the_tour_names_no_module_that_is_gone() -> None:
    """Nor one that was renamed."""
    named = re.findall(r"`(?:\w+/)*([\w*]+\.py)`", (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8"))
    known = [path.name for path in [*MODULES, *BESIDE]]
    assert [name for name in named if not any(fnmatch(path, name) for path in known)] == []


@pytest.mark.parametrize("path", [*MODULES, *BESIDE], ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_are_short(path: Path) -> None:
    """No file over 500 lines, no function over 60, in the tests as well."""
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= MAX_FILE
    long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for node in functions(ast.parse(text))
        if node.end_lineno and node.end_lineno - node.lineno + 1 > MAX_FUNCTION
    ]
    assert long == []


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


CALLED_BY_PARSERS = {"start", "end", "text", "entity", "close", "comment", "pi"}
"""Methods that lxml calls on a parser's target; what they do is lxml's to say."""


def public_definitions(tree: ast.Module) -> Iterator[ast.AST]:
    """The module, its public functions and classes, and their public methods."""
    yield tree
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    for node in tree.body:
        if isinstance(node, kinds) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from (n for n in node.body if isinstance(n, kinds) and not n.name.startswith("_"))


def test_test_files_have_names_of_their_own() -> None:
    """pytest collects no second one of a name; folders that are packages tell theirs apart."""
    alone = (path for path in (ROOT / "tests").rglob("*.py") if not (path.parent / "__init__.py").exists())
    held = Counter(path.name for path in alone)
    assert {name for name, files in held.items() if files > 1} <= {"conftest.py"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_public_names_say_what_they_are(path: Path) -> None:
    """Every module and every public function, class and method has a docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if path.name == "__init__.py" and not tree.body:
        return
    bare = [getattr(n, "name", path.name) for n in public_definitions(tree) if not ast.get_docstring(n)]  # type: ignore[arg-type]
    bare = [name for name in bare if name not in CALLED_BY_PARSERS]
    assert bare == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_names_are_the_fields(path: Path) -> None:
    """No catch-all module, no module-level or class-level name that means nothing, no word that accuses."""
    assert path.stem not in {"utils", "helpers", "misc", "common", "util", "helper"}
    text = path.read_text(encoding="utf-8")
    names = {node.name for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ClassDef | ast.FunctionDef)}
    assert names & {"match", "result", "item", "data", "info", "obj", "query", "target"} <= {"info"}  # Library.info
    assert re.findall(r"\bfak(?:e|ed|es|ing)\b|\bfabricat\w+|\bhallucinat\w+|\bliars?\b", text, re.IGNORECASE) == []
