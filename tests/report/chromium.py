"""A headless Chromium for the browser tests, and why there is none where it is absent."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or ""
DRIVER = shutil.which("chromedriver") or ""
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
TOOLS = Path(os.environ.get("QUOTH_TEST_TOOLS", Path.home() / ".cache" / "quoth-test-tools"))
"""Where `tests/report/fetch_tools.sh` puts axe-core and the schemas that come from package registries."""

_WATCH = """
window.__seen = {csp: [], ran: 0};
document.addEventListener("securitypolicyviolation", (one) => window.__seen.csp.push(one.violatedDirective));
"""


def missing() -> str:
    """Why the browser tests cannot run here, or nothing."""
    if find_spec("selenium") is None:
        return "selenium is not installed"
    if not CHROMIUM or not DRIVER:
        return "chromium and chromedriver are not installed"
    return ""


def tool(name: str) -> Path | None:
    """A file from TOOLS, or None where it was not fetched."""
    return TOOLS / name if (TOOLS / name).exists() else None


@contextmanager
def browser(profile: Path) -> Iterator[Any]:
    """A fresh browser that records its requests and every violation of a page's policy."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in [*FLAGS, f"--user-data-dir={profile}", "--window-size=1400,1000"]:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    try:
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": _WATCH})
        yield driver
    finally:
        driver.quit()


def view(driver: Any, *, width: int = 1400, dark: bool = False, scripts: bool = True, paper: bool = False) -> None:
    """Set how pages are shown from now on."""
    scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print" if paper else "", "features": [scheme]})
    screen = {"width": width, "height": 1000, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not scripts})


def requests(driver: Any) -> list[str]:
    """The addresses asked for since the last call."""
    logged = (json.loads(entry["message"])["message"] for entry in driver.get_log("performance"))
    return [entry["params"]["request"]["url"] for entry in logged if entry["method"] == "Network.requestWillBeSent"]
