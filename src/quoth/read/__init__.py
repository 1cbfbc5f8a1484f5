"""Readers: a file of any kind becomes one or more Documents, with regions, locators and a loss ledger.

`read`, `read_bytes` and `read_text` are the boundary: behind them every text is valid Unicode, every offset
counts code points of the stored text, and every failure is a ReadError. Nothing heavy is imported before the
first file is read.
"""

from __future__ import annotations

from .compose import BLOCK_ROLES
from .entry import read, read_bytes, read_text
from .sniff import SUFFIXES, UNREAD_TEXTS

__all__ = ["BLOCK_ROLES", "SUFFIXES", "UNREAD_TEXTS", "read", "read_bytes", "read_text"]
