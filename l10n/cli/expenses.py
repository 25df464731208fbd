"""What a run would send and cost, told without a run."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from l10n.cli.option_groups import Selection
from l10n.cli.site_runs import asked_for, open_site, target_locales
from l10n.cli.talk import Exit, complain, print_out
from l10n.project import Config
from l10n.workflow import Estimate, Expense, estimate


def show_estimate(which: Selection) -> Exit:
    """Show what a run would send and cost."""
    site = open_site(which.config, dry=True)
    locales = target_locales(site, which.locale)
    wanted = asked_for(site, which, locales)
    found = estimate(site, locales, wanted or ()) if wanted is not None else Estimate([], [])
    print_out(render_expenses(found.expenses, site.project.config), None)
    complain(found.errors)
    return Exit.USAGE if found.errors else Exit.CLEAN


def render_expenses(expenses: Sequence[Expense], config: Config) -> str:
    """Write a line for each locale and engine, and the sum."""
    rows = [_expense(each, config) for each in expenses if each.texts]
    if not rows:
        return "nothing would be sent\n"
    total = sum((each.cost for each in expenses), Decimal(0))
    return "".join([*rows, f"total\t\t{sum(e.texts for e in expenses)} texts\t{total:.2f}\n"])


def _expense(each: Expense, config: Config) -> str:
    free = "free" if each.is_free else f"no price: set {config.table(f'prices.{each.engine}')}"
    price = f"{each.cost:.2f}" if each.is_priced else free
    shown = (f"{each.texts} texts", f"{each.characters} characters", f"about {each.tokens} tokens or units", price)
    return "\t".join((str(each.locale), each.engine, *shown)) + "\n"
