"""OpenAI's client: an answer with a wrong quotation goes back to the model once, with the exact difference."""

from __future__ import annotations

import openai

import quoth


def ask(client: openai.OpenAI, question: str, documents: list[tuple[str, str]], model: str) -> quoth.Guarded:
    """The guarded answer, asked for a second time where the first did not hold."""
    given = "\n\n".join(f"[{n}] {text}" for n, (_, text) in enumerate(documents, 1))
    messages = [
        {"role": "system", "content": f"Quote the documents word for word and cite them as [n].\n\n{given}"},
        {"role": "user", "content": question},
    ]
    for _ in range(2):
        reply = client.chat.completions.create(model=model, messages=messages).choices[0].message
        guarded = quoth.guard(reply, documents)
        if guarded.ok():
            break
        messages += [{"role": "assistant", "content": guarded.answer}]
        messages += [{"role": "user", "content": guarded.policy_message}]
    return guarded
