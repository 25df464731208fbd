"""An engine that renders every term wrong, in a way of choice, and does all else in letters that mean nothing."""

import re
from collections.abc import Mapping, Sequence

from l10n.engines import Caps, TermUse
from l10n.glossary import Glossary
from l10n.protect import Wire

HAN = re.compile("[\u3400-\u9fff]")

WRONG = {
    "left in Chinese": lambda source, right: source,
    "transliterated": lambda source, right: "Zhongwen " + "".join(chr(97 + ord(char) % 26) for char in source).title(),
    "literal": lambda source, right: "Golden " + "".join(chr(97 + ord(char) % 23) for char in source).title() + " Word",
    "inflected": lambda source, right: f"{right}’s",
    "other case": lambda source, right: right.lower(),
    "split by markup": lambda source, right: f"{right[:2]}**{right[2:4]}**{right[4:]}",
    "literal, split by markup": lambda source, right: f"Gol**den Wo**rd{ord(source[0]) % 97}",
    "dropped": lambda source, right: "",
    "doubled": lambda source, right: f"{right} {right}",
}


class Faulty:
    """Puts Latin letters for Chinese characters, and a wrong rendering for each term."""

    name = "faulty"

    def __init__(self, glossary: Glossary, locale, way: str, *, keeps_placeholders: bool = True) -> None:
        self.glossary, self.locale, self.way = glossary, locale, way
        self.keeps_placeholders = keeps_placeholders
        self.caps = Caps(Wire.PLAIN, max_items=50, threads=1, terms=TermUse.NONE, masks_figures=True)
        self.asked = 0

    def lang(self, locale, role):
        return str(locale)

    def cost(self, text):
        return len(text)

    def send(self, blocks: Sequence, source, target, context) -> Mapping[int, str]:
        self.asked += sum(len(block) for block in blocks)
        return {text.id: self.rendered(text.text) for block in blocks for text in block}

    def rendered(self, text: str) -> str:
        if not self.keeps_placeholders:
            text = text.replace("⟦", "(")
        pieces, end = [], 0
        for hit in self.glossary.find(text):
            forms = hit.term.forms.get(self.locale)
            if forms:
                pieces += [letters(text[end : hit.span.start]), " ", self.wrong(hit.term, forms.required[0]), " "]
                end = hit.span.end
        return "".join([*pieces, letters(text[end:])]).strip()

    def wrong(self, term, right: str) -> str:
        return WRONG[self.way](term.source, right)


def letters(text: str) -> str:
    """Write what stands between the terms."""
    spaced = re.sub("[，。；：、“”（）]", lambda m: {"，": ", ", "。": ". ", "；": "; "}.get(m[0], " "), text)
    return HAN.sub(lambda match: "bcdfghklmnprstvz"[ord(match[0]) % 16], spaced)
