"""Zip archives (DOCX, EPUB) read with counted limits: what a zip declares about itself is not believed.

Source of the limits: SAFETY.md section 2. The ratio is held against a member only above SMALL bytes, because
a page of one word repeated is packed 1000 to 1 and still harmless.
"""

from __future__ import annotations

import io
import zipfile
import zlib

from ..errors import ReadError

MAX_MEMBER = 200 * 2**20
"""Bytes one member may unpack to."""
MAX_TOTAL = 400 * 2**20
"""Bytes all members read from one archive may unpack to."""
MAX_RATIO = 200
"""Unpacked bytes for each packed byte of a member, above SMALL."""
SMALL = 32 * 2**20
"""Bytes up to which the ratio does not matter."""
_CHUNK = 2**18


class Archive:
    """A zip file opened for reading. Raises ReadError for a broken one."""

    def __init__(self, content: bytes, name: str) -> None:
        self.name = name
        self._total = 0
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            self._members = {member.filename: member for member in self._zip.infolist()}
        except Exception as error:  # zipfile raises a dozen kinds of exception on damaged directories
            raise ReadError(
                f"broken zip archive ({error or type(error).__name__})",
                name=name,
                hint="Open and save it again in the program that made it",
            ) from error

    def __contains__(self, member: str) -> bool:
        return member in self._members

    def names(self) -> list[str]:
        """The members' names in the order of the archive."""
        return list(self._members)

    @property
    def declared_bytes(self) -> int:
        """What the members say they unpack to; zipfile never yields more than that."""
        return sum(member.file_size for member in self._members.values())

    def read(self, member: str) -> bytes:
        """The unpacked bytes. Raises: ReadError for a missing, encrypted or broken member or a limit that
        is hit."""
        entry = self._members.get(member)
        if entry is None:
            raise ReadError("part is missing from the archive", name=self.name, place=member)
        if entry.flag_bits & 1:
            raise ReadError("is encrypted", name=self.name, place=member, hint="Remove the password first")
        parts, size = [], 0
        try:
            with self._zip.open(entry) as stream:
                while chunk := stream.read(_CHUNK):
                    size += len(chunk)
                    self._total += len(chunk)
                    self._limit(member, size, entry.compress_size)
                    parts.append(chunk)
        except ReadError:
            raise
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise ReadError(f"broken zip archive ({error})", name=self.name, place=member) from error
        return b"".join(parts)

    def _limit(self, member: str, size: int, packed: int) -> None:
        limit = ""
        if size > MAX_MEMBER:
            limit = f"unpacks to more than {MAX_MEMBER >> 20} MB"
        elif size > SMALL and size > MAX_RATIO * max(1, packed):
            limit = f"unpacks to more than {MAX_RATIO} times its size"
        elif self._total > MAX_TOTAL:
            limit = f"the parts read unpack to more than {MAX_TOTAL >> 20} MB together"
        if limit:
            raise ReadError(f"{limit} (limit of the reader)", name=self.name, place=member)
