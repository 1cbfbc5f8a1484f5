"""quoth in other people's workflows: the pre-commit hook with real commits, the GitHub Action step by step.

The hook runs under pre-commit itself; only its installation is replaced, by this checkout, because the tests need no
network. With `-m slow` pre-commit installs the hook from a clone, as its users do.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
yaml = pytest.importorskip("yaml", reason="PyYAML is not installed")
SPOKEN = "the keeper of the ferry takes two coins from every traveller who crosses after dusk"
RIGHT, WRONG = f"He said: “{SPOKEN}.”\n", f"He said: “{SPOKEN.replace('two', 'nine')}.”\n"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Variables for child processes: `quoth` of this checkout on the path, nothing of the user's settings."""
    shim = tmp_path / "bin" / "quoth"
    shim.parent.mkdir()
    shim.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT / "src"} exec {sys.executable} -m quoth "$@"\n')
    shim.chmod(0o755)
    kept = {name: held for name, held in os.environ.items() if not name.startswith(("GIT_", "GITHUB_", "PYTHON"))}
    return kept | {
        "PATH": f"{shim.parent}:{Path(sys.executable).parent}:{os.environ['PATH']}",
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "PRE_COMMIT_HOME": str(tmp_path / "pre-commit"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        **{f"GIT_{who}_{what}": f"a@{who}" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    }


def run(folder: Path, environment: dict[str, str], *command: str) -> tuple[int, str]:
    """Exit code and everything printed."""
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


# ---------------------------------------------------------------- pre-commit
def repository(folder: Path, environment: dict[str, str], hooks: Path, revision: str, *ids: str) -> Path:
    """A repository with a source, the settings and the hook installed, as docs/reference/workflow.md says."""
    (folder / "sources").mkdir(parents=True)
    (folder / "sources" / "ferry.tsv").write_text(f"1\t{SPOKEN}\n", encoding="utf-8")
    (folder / "quoth.toml").write_text('sources = ["sources/"]\n', encoding="utf-8")
    listed = [{"id": name, **({"args": ["docs"]} if name == "quoth-all" else {})} for name in ids]
    config = {"repos": [{"repo": str(hooks), "rev": revision, "hooks": listed}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    for command in (["git", "init", "-q"], ["pre-commit", "install"], ["git", "add", "."]):
        code, said = run(folder, environment, *command)
        assert code == 0, said
    return folder


def without_installation(folder: Path, environment: dict[str, str]) -> str:
    """A repository of our hooks that finds `quoth` on the path; its revision."""
    folder.mkdir()
    manifest = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    (folder / ".pre-commit-hooks.yaml").write_text(manifest.replace("language: python", "language: system"))
    run(folder, environment, "git", "init", "-q")
    run(folder, environment, "git", "add", ".")
    code, said = run(folder, environment, "git", "commit", "-qm", "hooks")
    assert code == 0, said
    return run(folder, environment, "git", "rev-parse", "HEAD")[1].strip()


def commits(folder: Path, environment: dict[str, str], text: str) -> tuple[int, str]:
    """Commits a document with this text."""
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "docs" / "note.md").write_text(text, encoding="utf-8")
    run(folder, environment, "git", "add", ".")
    return run(folder, environment, "git", "commit", "-m", "note")


needs_pre_commit = pytest.mark.skipif(shutil.which("pre-commit") is None, reason="pre-commit is not installed")


@needs_pre_commit
def test_the_hook_lets_right_quotations_pass_and_stops_others(tmp_path: Path, environment: dict[str, str]) -> None:
    """With real commits; what is wrong is said with file, line and rule."""
    revision = without_installation(tmp_path / "hooks", environment)
    folder = repository(tmp_path / "own", environment, tmp_path / "hooks", revision, "quoth")
    code, said = commits(folder, environment, RIGHT)
    assert code == 0, said
    assert "Passed" in said
    code, said = commits(folder, environment, WRONG)
    assert code == 1
    assert "docs/note.md:1:" in said
    assert "number-changed" in said
    assert run(folder, environment, "git", "status", "--short")[1] == "M  docs/note.md\n"


@needs_pre_commit
def test_the_other_hook_sees_a_source_that_changes(tmp_path: Path, environment: dict[str, str]) -> None:
    """Though the document that quotes it is not in the commit."""
    revision = without_installation(tmp_path / "hooks", environment)
    folder = repository(tmp_path / "own", environment, tmp_path / "hooks", revision, "quoth-all")
    assert commits(folder, environment, RIGHT)[0] == 0
    (folder / "sources" / "ferry.tsv").write_text(f"1\t{SPOKEN.replace('two', 'six')}\n", encoding="utf-8")
    run(folder, environment, "git", "add", ".")
    code, said = run(folder, environment, "git", "commit", "-m", "source")
    assert code == 1
    assert "docs/note.md:1:" in said


@needs_pre_commit
def test_the_manifest_is_valid() -> None:
    """By pre-commit's own reader."""
    command = ["pre-commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.slow
@needs_pre_commit
def test_pre_commit_installs_the_hook_from_a_clone(tmp_path: Path, environment: dict[str, str]) -> None:
    """Nothing replaced: pre-commit clones this repository's last commit and makes its environment (network)."""
    environment["PATH"] = os.environ["PATH"]
    revision = run(ROOT, environment, "git", "rev-parse", "HEAD")[1].strip()
    folder = repository(tmp_path / "own", environment, ROOT, revision, "quoth")
    assert commits(folder, environment, RIGHT)[0] == 0
    code, said = commits(folder, environment, WRONG)
    assert code == 1
    assert "number-changed" in said


# ---------------------------------------------------------------- the GitHub Action
def action() -> Any:
    """action.yml as read."""
    return yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))


class Runner:
    """Does with one step of the action what a runner does: variables from inputs, files for what it reports."""

    def __init__(self, tmp_path: Path, environment: dict[str, str], **inputs: str) -> None:
        self.folder = tmp_path / "workspace"
        (self.folder / "docs").mkdir(parents=True)
        (self.folder / "sources").mkdir()
        (self.folder / "sources" / "ferry.tsv").write_text(f"1\t{SPOKEN}\n", encoding="utf-8")
        self._temp = tmp_path / "runner"
        (self._temp / "quoth").mkdir(parents=True)
        (self._temp / "quoth" / "bin").symlink_to(tmp_path / "bin")
        self.output, self.summary = self._temp / "output", self._temp / "summary"
        given = {name: one.get("default", "") for name, one in action()["inputs"].items()}
        self.inputs = given | {name.replace("_", "-"): held for name, held in inputs.items()}
        self._environment = environment | {
            "RUNNER_TEMP": str(self._temp), "GITHUB_OUTPUT": str(self.output), "GITHUB_STEP_SUMMARY": str(self.summary),
        }  # fmt: skip

    def step(self, name: str) -> tuple[int, str]:
        """Exit code and what the step with this id prints."""
        (step,) = (step for step in action()["runs"]["steps"] if step["id"] == name)
        own = {key: self._value(held) for key, held in step["env"].items()}
        # The shell of `shell: bash`. Source: GitHub's workflow syntax, "jobs.<job_id>.steps[*].shell".
        shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        return run(self.folder, self._environment | own, *shell)

    def _value(self, held: str) -> str:
        asked = re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", held)
        assert asked, held
        return self.inputs[asked.group(1)]

    def outputs(self) -> dict[str, str]:
        """What the step told the runner."""
        return dict(line.split("=", 1) for line in self.output.read_text(encoding="utf-8").splitlines())


def test_the_action_reports_and_fails_where_words_differ(tmp_path: Path, environment: dict[str, str]) -> None:
    """Commands for the pull request, a SARIF log, a summary, HTML reports, and the exit code."""
    runner = Runner(tmp_path, environment, drafts="docs/**/*.md\n", against="sources\n", html="reports")
    (runner.folder / "docs" / "right.md").write_text(RIGHT, encoding="utf-8")
    (runner.folder / "docs" / "a wrong one.md").write_text(WRONG, encoding="utf-8")
    code, said = runner.step("check")
    assert code == 1, said
    commands = [line for line in said.splitlines() if line.startswith("::")]
    assert [line.split("::")[1].split(",")[0] for line in commands] == ["error file=docs/a wrong one.md"]
    assert runner.outputs() == {"sarif": "quoth.sarif", "exit-code": "1"}
    (log,) = json.loads((runner.folder / "quoth.sarif").read_text(encoding="utf-8"))["runs"]
    assert [result["ruleId"] for result in log["results"]] == ["quotation-altered"]
    assert "ALTERED" in runner.summary.read_text(encoding="utf-8")
    assert len(list((runner.folder / "reports").glob("*.html"))) == 2


def test_the_action_passes_where_words_agree(tmp_path: Path, environment: dict[str, str]) -> None:
    """And where the workflow asks never to fail; the sources come from quoth.toml."""
    runner = Runner(tmp_path, environment, drafts="docs", fail_on="never")
    (runner.folder / "quoth.toml").write_text('sources = ["sources"]\n', encoding="utf-8")
    (runner.folder / "docs" / "wrong.md").write_text(WRONG, encoding="utf-8")
    code, said = runner.step("check")
    assert code == 0, said
    assert "::error file=docs/wrong.md" in said


def test_names_of_files_are_no_commands(tmp_path: Path, environment: dict[str, str]) -> None:
    """Names with spaces, options, globs and shell signs are names; a pattern that fits nothing is wrong usage."""
    names = ["$(touch gone).md", "--help.md", "two words.md", "`touch gone`.md", "x;touch gone;.md"]
    runner = Runner(tmp_path, environment, drafts="./*.md\n$(touch gone)\n", against="sources")
    for name in names:
        (runner.folder / name).write_text(RIGHT, encoding="utf-8")
    code, said = runner.step("check")
    assert code == 3, said
    assert not (runner.folder / "gone").exists()
    (log,) = json.loads((runner.folder / "quoth.sarif").read_text(encoding="utf-8"))["runs"]
    assert len(log["artifacts"]) == len(names)
    runner.inputs["drafts"] = "*.none"
    assert runner.step("check")[0] == 2


def test_the_action_is_valid() -> None:
    """By GitHub's published schema; each of its inputs is used and documented."""
    page = (ROOT / "docs" / "reference" / "workflow.md").read_text(encoding="utf-8")
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    for name in action()["inputs"]:
        assert f"inputs.{name} }}}}" in text
        assert f"`{name}`" in page
    pytest.importorskip("check_jsonschema", reason="check-jsonschema is not installed")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions"]
    done = subprocess.run([*command, str(ROOT / "action.yml")], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_workflow_shown_is_valid(tmp_path: Path) -> None:
    """The example of the page, by GitHub's schema for workflows; it names inputs that there are."""
    page = (ROOT / "docs" / "reference" / "workflow.md").read_text(encoding="utf-8")
    shown = next(block for block in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL) if "jobs:" in block)
    steps = yaml.safe_load(shown)["jobs"]["quotations"]["steps"]
    own = next(step for step in steps if "/quoth@" in step.get("uses", ""))
    assert set(own["with"]) <= set(action()["inputs"])
    pytest.importorskip("check_jsonschema", reason="check-jsonschema is not installed")
    (tmp_path / "workflow.yml").write_text(shown, encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    done = subprocess.run([*command, str(tmp_path / "workflow.yml")], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
