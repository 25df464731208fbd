"""The commands `l10n memory …`."""

from __future__ import annotations

from typing import Annotated

import typer

from l10n.cli.given_texts import require_text
from l10n.cli.option_groups import ConfigOption, LocaleOption
from l10n.cli.site_runs import open_site, target_locales
from l10n.cli.talk import Exit, complain, one_line_errors, talk, tell
from l10n.workflow import find_in_memory

memory = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="What was translated before, in the catalogs and read-only memories.",
)


@memory.command("find")
def memory_find(
    text: Annotated[str, typer.Argument(help="A sentence in the source language.")],
    least: Annotated[float, typer.Option(min=50, max=100, help="The least score of a suggestion.")] = 75,
    locale: LocaleOption = None,
    config: ConfigOption = None,
) -> None:
    """Show the target that memory has for a sentence, and what is like it."""
    with one_line_errors():
        site = open_site(config, dry=True)
        found = list(find_in_memory(site, require_text(text), target_locales(site, locale), least))
        for each in found:
            kind = each.origin if each.is_target else f"{each.score:.0f} %, {each.origin}"
            tell(each.locale, kind, each.source, each.target)
        complain(site.memories.complaints)
        if not found:
            talk("nothing is like it")
        raise typer.Exit(Exit.USAGE if site.memories.complaints else Exit.CLEAN)
