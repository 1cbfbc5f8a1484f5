"""`quoth mcp`: the checker as a read-only tool for language models, over standard input and output."""

from __future__ import annotations

import click


@click.command("mcp")
@click.option(
    "--against",
    "-a",
    required=True,
    type=click.Path(),
    metavar="PATH",
    help="The sources: a library folder, a TSV, a document, or a folder of documents.",
)
def command(against: str) -> int:
    """Serve check_text, find_quote, get_passage and list_sources to a language model (MCP over stdio).

    Nothing is written or downloaded, and no path of a caller's is opened.
    """
    from ..errors import MissingExtra

    try:
        import mcp.server.mcpserver  # noqa: F401
    except ImportError as error:
        raise MissingExtra("quoth mcp", "the mcp SDK, 2.0 or newer", "mcp") from error
    from ..library.against import shelf_for
    from ..settings import Settings
    from .server import build

    settings = Settings()
    build(shelf_for(against, settings=settings), settings).run("stdio")
    return 0
