"""The recipes in examples/guard run as they stand, with stand-ins for the models."""

from __future__ import annotations

import importlib.util
import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from guard_texts import DOCUMENTS, GROWS, MINUTES, NEGATED

RECIPES = Path(__file__).parents[2] / "examples" / "guard"
WRONG = f"“{NEGATED.replace('not ', '')}” [1]"
RIGHT = f"“{NEGATED}” [1]"


def recipe(name, package):
    """The recipe's module; the test is skipped where the package is not installed."""
    pytest.importorskip(package, reason=f"{package} is not installed")
    spec = importlib.util.spec_from_file_location(name, RECIPES / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def stand_in():
    """A local server that gives the waiting replies in turn and keeps what it was asked."""
    replies, asked = [], []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            body = json.dumps(replies.pop(0)).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *given):
            """Silent."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", replies, asked
    server.shutdown()
    server.server_close()


def test_anthropic(stand_in):
    """The citation stands, the quotation beside it does not."""
    module = recipe("anthropic_citations", "anthropic")
    import anthropic

    url, replies, asked = stand_in
    at = MINUTES.index(NEGATED)
    citation = {
        "type": "char_location", "cited_text": NEGATED, "document_index": 0, "document_title": "doc-a", "file_id": None,
        "start_char_index": at, "end_char_index": at + len(NEGATED),
    }  # fmt: skip
    blocks = [
        {"type": "text", "text": "It was refused.", "citations": [citation]},
        {"type": "text", "text": f" {WRONG}"},
    ]
    usage = {"input_tokens": 1, "output_tokens": 1}
    replies.append({"id": "m", "type": "message", "role": "assistant", "model": "stand-in", "content": blocks,
                    "stop_reason": "end_turn", "stop_sequence": None, "usage": usage})  # fmt: skip
    client = anthropic.Anthropic(base_url=url, api_key="none", max_retries=0)
    guarded = module.ask(client, "Was it approved?", DOCUMENTS, "stand-in")
    assert [(f.kind, f.verdict) for f in guarded.findings] == [("reference", "right"), ("quotation", "altered")]
    assert asked[0]["messages"][0]["content"][0]["title"] == "doc-a"


def test_openai(stand_in):
    """The first answer does not hold; the second, asked with the difference, does."""
    module = recipe("openai_ask_again", "openai")
    import openai

    url, replies, asked = stand_in
    for text in (WRONG, RIGHT):
        message = {"role": "assistant", "content": text}
        choice = {"index": 0, "finish_reason": "stop", "message": message}
        replies.append({"id": "c", "object": "chat.completion", "created": 0, "model": "stand-in", "choices": [choice]})
    client = openai.OpenAI(base_url=url, api_key="none", max_retries=0)
    assert module.ask(client, "Was it approved?", DOCUMENTS, "stand-in").ok()
    assert f"«{NEGATED}»" in asked[1]["messages"][-1]["content"]


def test_langchain():
    """A chain with a fake model gives the guarded answer."""
    module = recipe("langchain_chain", "langchain_core")
    from langchain_core.documents import Document
    from langchain_core.language_models import FakeListChatModel

    documents = [Document(page_content=text, id=name) for name, text in DOCUMENTS]
    chain = module.guarded_chain(FakeListChatModel(responses=[f"“{GROWS}” [1]"]))
    (found,) = chain.invoke({"question": "?", "documents": documents}).findings
    assert (found.verdict, found.reference.verdict) == ("exact", "wrong")


def test_llamaindex():
    """A response is held against its source nodes."""
    module = recipe("llamaindex_response", "llama_index.core")
    from llama_index.core.base.response.schema import Response
    from llama_index.core.schema import NodeWithScore, TextNode

    nodes = [NodeWithScore(node=TextNode(text=text, id_=name)) for name, text in DOCUMENTS]
    (found,) = module.guarded(Response(response=f"“{GROWS}” [2]", source_nodes=nodes)).findings
    assert (found.verdict, found.reference.verdict) == ("exact", "right")


def test_haystack():
    """The component runs in a pipeline."""
    module = recipe("haystack_component", "haystack")
    from haystack import Document, Pipeline
    from haystack.dataclasses import ChatMessage

    pipeline = Pipeline()
    pipeline.add_component("guard", module.QuotationGuard())
    given = {"replies": [ChatMessage.from_assistant(text) for text in (RIGHT, WRONG)]}
    given["documents"] = [Document(id=name, content=text) for name, text in DOCUMENTS]
    out = pipeline.run({"guard": given})["guard"]
    assert out["ok"] == [True, False]
    assert "[unverified: words differ from doc-a]" in out["texts"][1]


def test_pydantic_ai():
    """The validator sends the model back with the difference, and takes the second answer."""
    module = recipe("pydantic_ai_validator", "pydantic_ai")
    from pydantic_ai.messages import ModelResponse, TextPart
    from pydantic_ai.models.function import FunctionModel

    answers, asked = [WRONG, RIGHT], []

    def reply(messages, info):
        asked.append(messages)
        return ModelResponse(parts=[TextPart(answers.pop(0))])

    run = module.quoting_agent(FunctionModel(reply)).run_sync("Was it approved?", deps=DOCUMENTS)
    assert run.output == RIGHT
    assert f"«{NEGATED}»" in str(asked[1][-1])
