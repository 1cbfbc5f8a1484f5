"""Who is said to have said what? Reported speech, direct and indirect, found by rules in eleven languages."""

from __future__ import annotations

from .attributions import Attribution, attributions

__all__ = ["Attribution", "attributions"]
