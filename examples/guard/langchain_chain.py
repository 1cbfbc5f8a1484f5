"""LangChain: a runnable that guards what the model says against the documents a retriever found."""

from __future__ import annotations

from typing import Any

from langchain_core.documents import Document
from langchain_core.language_models import BaseChatModel
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import Runnable, RunnableLambda, RunnablePassthrough

import quoth

PROMPT = ChatPromptTemplate.from_template("Quote word for word, cite as [n].\n{context}\n\n{question}")


def guarded_chain(model: BaseChatModel) -> Runnable[Any, quoth.Guarded]:
    """Takes {"question", "documents"}; gives the guarded answer."""

    def context(given: dict[str, Any]) -> str:
        return "\n".join(f"[{n}] {document.page_content}" for n, document in enumerate(given["documents"], 1))

    def guard(given: dict[str, Any]) -> quoth.Guarded:
        documents: list[Document] = given["documents"]
        pairs = [(document.id or str(n), document.page_content) for n, document in enumerate(documents, 1)]
        return quoth.guard(given["answer"].content, pairs)

    answer = RunnablePassthrough.assign(context=context) | PROMPT | model
    return RunnablePassthrough.assign(answer=answer) | RunnableLambda(guard)
