"""LlamaIndex: a query engine's response guarded against the nodes it was made from."""

from __future__ import annotations

from llama_index.core.base.response.schema import Response

import quoth


def guarded(response: Response) -> quoth.Guarded:
    """The response's text guarded; [n] means the n-th source node, as CitationQueryEngine numbers them."""
    documents = [(node.node.node_id, node.node.get_content()) for node in response.source_nodes]
    return quoth.guard(str(response), documents)
