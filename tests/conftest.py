"""How Hypothesis runs here: what an example costs is measured in bench/, never asserted, as the machine may be busy."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("quoth", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("quoth")
