"""pydantic-ai: an output validator that sends the model back with the exact difference."""

from __future__ import annotations

from pydantic_ai import Agent, ModelRetry, RunContext
from pydantic_ai.models import Model

import quoth

Documents = list[tuple[str, str]]


def quoting_agent(model: Model | str) -> Agent[Documents, str]:
    """An agent whose answers hold only quotations that stand. Give the documents as `deps`."""
    agent: Agent[Documents, str] = Agent(model, deps_type=list, retries=2)

    @agent.instructions
    def documents(ctx: RunContext[Documents]) -> str:
        return "Quote word for word, cite as [id].\n" + "\n".join(f"[{name}] {text}" for name, text in ctx.deps)

    @agent.output_validator
    def quotations(ctx: RunContext[Documents], answer: str) -> str:
        guarded = quoth.guard(answer, ctx.deps)
        if not guarded.ok():
            raise ModelRetry(guarded.policy_message)
        return answer

    return agent
