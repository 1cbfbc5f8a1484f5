"""How fast the report of a draft of 100 pages with 1,000 findings is written, opened and filtered in headless Chromium.

    PYTHONPATH=src python tests/report/measure.py [REPORT.html]

No test: times depend on the machine. docs/reference/report.md says what was measured.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import chromium
import samples

from quoth.report.html import write

_FILTER = """
const [selector, sought, done] = arguments, one = document.querySelector(selector), began = performance.now();
if (sought === null) one.click();
else { one.value = sought; one.dispatchEvent(new Event("input", { bubbles: true })); }
requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => done(performance.now() - began);
  channel.port2.postMessage(0);
});
"""
STEPS = (("#problems", None), (".chips input", None), ("#find", "candle"), ("#find", "pier"), ("#find", ""))


def main() -> None:
    """Prints the figures."""
    folder = Path(tempfile.mkdtemp())
    path = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else folder / "long.html"
    if len(sys.argv) == 1:
        report, began = samples.long(), time.process_time()
        page = write(report)
        print(f"written in {time.process_time() - began:.2f} s CPU, {len(page) / 1e6:.1f} MB")
        path.write_text(page, encoding="utf-8")
    with chromium.browser(folder / "profile") as driver:
        chromium.view(driver)
        driver.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
        for _ in range(3):
            opened(driver, path)
            for selector, sought in STEPS:
                before = spent(driver)
                until = driver.execute_async_script(_FILTER, selector, sought)
                done = spent(driver) - before
                print(f"  {selector} {sought or ''}: drawn after {until:.0f} ms, {done * 1000:.0f} ms CPU")


def opened(driver: Any, path: Path) -> None:
    """Opens the page and prints when it could be used."""
    driver.get("about:blank")
    driver.get(path.as_uri())
    ask = "return performance.getEntriesByType('navigation')[0].loadEventEnd"
    print(f"opened in {driver.execute_script(ask) / 1000:.2f} s, {spent(driver):.2f} s CPU since the browser began")


def spent(driver: Any) -> float:
    """CPU seconds of the page's main thread so far."""
    metrics = driver.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
    return next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration")


if __name__ == "__main__":
    main()
