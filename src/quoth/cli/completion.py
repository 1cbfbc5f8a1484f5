"""`quoth completion`: a script that teaches a shell quoth's commands and options."""

from __future__ import annotations

import click

INSTALL = {
    "bash": 'eval "$(quoth completion bash)"   # in ~/.bashrc',
    "zsh": 'eval "$(quoth completion zsh)"   # in ~/.zshrc',
    "fish": "quoth completion fish | source   # in ~/.config/fish/config.fish",
}


@click.command("completion")
@click.argument("shell", type=click.Choice(list(INSTALL)))
def command(shell: str) -> int:
    """Print the completion script of SHELL: bash, zsh or fish."""
    from click.shell_completion import get_completion_class

    from .group import quoth

    kind = get_completion_class(shell)
    assert kind is not None
    completer = kind(quoth, {}, "quoth", "_QUOTH_COMPLETE")
    script = completer.source_template % completer.source_vars()
    click.echo(f"# {INSTALL[shell]}\n{script}")
    return 0
