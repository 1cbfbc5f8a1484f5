"""Checks the answer of a language model against the documents it was given: python answer.py"""

from __future__ import annotations

import quoth

PUMP = (
    "Before you open the housing, switch the pump off and wait until the pressure gauge shows zero. Never loosen the "
    "red screw while the pump is warm, because the seal may tear."
)
FILTER = (
    "The filter lasts for four hundred hours. Rinse it with clear water; do not use soap, and do not dry it on a "
    "radiator. A filter that has turned brown must be replaced."
)
DOCUMENTS = [("manual p. 12", PUMP), ("manual p. 31", FILTER)]

ANSWER = (
    "The manual says: “Before you open the housing, switch the pump off and wait until the pressure gauge shows "
    "zero.” It adds: “Loosen the red screw while the pump is warm, because the seal may tear.” About the filter: "
    "“The filter lasts for nine hundred hours.” And finally: “Dispose of the old filter together with the household "
    "waste of your municipality.”"
)


def main() -> None:
    """Prints each quotation with its verdict and what differs."""
    report = quoth.check(text=ANSWER, title="answer", against=DOCUMENTS)
    for finding in report.findings:
        print(finding.verdict, "|", finding.text)
        for edit in finding.edits:
            if edit.op != "keep" and edit.kind not in ("typography", "orthography"):
                print(f"   {edit.kind}: source {edit.source_text!r}, answer {edit.draft_text!r}")


if __name__ == "__main__":
    main()
