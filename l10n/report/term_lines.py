"""Terms for people: one line each, in columns that a script can read too."""

from __future__ import annotations

from collections.abc import Sequence

from l10n.glossary import Forms, Term
from l10n.model import Locale


def render_terms(terms: Sequence[Term], locales: Sequence[Locale]) -> str:
    """Write a line for each term: source, kind, what it is called in each locale, note; parted by tabs."""
    return "".join(_line(term, locales) for term in terms)


def _line(term: Term, locales: Sequence[Locale]) -> str:
    forms = [_shown(locale, term.forms.get(locale, Forms())) for locale in locales]
    cells = ["|".join(term.sources), str(term.kind), *filter(None, forms), *([term.note] if term.note else [])]
    return "\t".join(cells) + "\n"


def _shown(locale: Locale, forms: Forms) -> str:
    wrong = f", not {' or '.join(forms.forbidden)}" if forms.forbidden else ""
    return f"{locale}: {' or '.join(forms.accepted)}{wrong}" if forms.accepted or wrong else ""
