"""Documents and answers the guard's tests are made of."""

from __future__ import annotations

MINUTES = (
    "The committee met in March. It did not approve the budget because the figures were two years old and nobody had "
    "audited them. The chair thanked all 14 members for their patience."
)
DELTA = (
    "Rivers carry silt to the sea; the delta grows by eleven metres every year, and the old harbour now lies far "
    "inland."
)
GLASS = "Glass is made from sand. Sand is heated until it melts, and the melt is drawn into sheets before it cools."
DOCUMENTS = [("doc-a", MINUTES), ("doc-b", DELTA), ("doc-c", GLASS)]
NEGATED = "It did not approve the budget because the figures were two years old"
GROWS = "the delta grows by eleven metres every year"
