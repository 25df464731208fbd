"""Texts of many figures: compared as those of few are, and with as much work for each figure."""

import random
from dataclasses import replace

import pytest

from l10n.figures import compare_figures, parse_figures
from l10n.figures.comparing import atom_pairs
from l10n.figures.comparing.atoms import Atom, atoms_of
from l10n.model import Locale

ZH, EN = Locale.parse("zh-CN"), Locale.parse("en")
PIECES = [
    ("3.5亿美元", "$350 million"), ("3.5亿美元", "$35 million"), ("12%", "12%"), ("12%", "12 percentage points"), ("0.2个百分点", "20 basis points"),
    ("三成", "30%"), ("三分之一", "33%"), ("2.3倍", "3.3 times"), ("增长150%", "2.5 times"), ("100公里", "62 miles"), ("5米", "5 kilometers"),
    ("2024年", "2024"), ("80年代", "the 1980s"), ("第三季度", "the third quarter"), ("下午3点", "3 p.m."), ("15:30", "3:30 p.m."), ("数十亿", "billions"),
    ("十几", "a dozen"), ("十几家", "12"), ("737MAX", "737"), ("SS19", "PE19"), ("S-500", "S-507"), ("3至5亿元", "300 million to 500 million yuan"),
    ("24.14亿", "2.4 billion"), ("24.14亿", "241.4 billion"), ("8000人", "800 people"), ("6000亿日元", "600 billion yen"), ("300元", "$300"), ("800元", "800"),
    ("第5名", "fifth"), ("5个月", "5 months"), ("3公斤", "6.6 pounds"), ("每小时85英里", "136 km/h"), ("12:5", "12-5"), ("20℃", "68°F"), ("1家", "a"),
]  # fmt: skip


def said(source, target):
    return sorted((i.verdict, i.severity, i.message, i.expected) for i in compare_figures(source, target, ZH, EN))


@pytest.mark.parametrize("seed", range(40))
def test_many_figures_are_compared_as_few_are(seed, monkeypatch):
    """By keys, the same is found as by looking at each pair, in whatever order and with figures lost and added."""
    chance = random.Random(seed)
    chosen = chance.choices(PIECES, k=chance.randrange(2, 30))
    other = [chance.choice(PIECES) if chance.random() < 0.2 else piece for piece in chosen]
    chance.shuffle(other)
    source, target = "，".join(zh for zh, _ in chosen), ", ".join(en for _, en in other)

    monkeypatch.setattr(atom_pairs, "_FEW", 10**9)
    one_by_one = said(source, target)
    monkeypatch.setattr(atom_pairs, "_FEW", 0)
    assert said(source, target) == one_by_one


def counting(search, asked):
    """The same search, which notes each question."""

    def alike(one, two):
        asked.append(one)
        return search.alike(one, two)

    return replace(search, alike=alike)


@pytest.mark.parametrize(
    "form",
    [
        "{}",
        "{}%",
        "{}万美元",
        "{}公里",
        "AB{}",
        "{}倍",
        "{}个百分点",
        "第{}",
        "1{}年",
        "{}:{}",
        "{}.5",
        "{}至9{}",
        "{}元",
        "{}天",
        "数{}",
    ],
)
def test_the_work_for_a_figure_hangs_not_on_how_many_there_are(form, monkeypatch):
    """Of unlike figures, as many pairs are looked at for each, be they four hundred or sixteen hundred."""
    asked: list[Atom] = []
    passes = tuple((counting(search, asked), likeness) for search, likeness in atom_pairs._PASSES)
    monkeypatch.setattr(atom_pairs, "_PASSES", passes)

    def work(count):
        numbers = [1000 + 37 * n for n in range(count)]
        source = parse_figures("，".join(form.replace("{}", str(n)) for n in numbers), ZH)
        target = parse_figures("，".join(form.replace("{}", str(n + 13)) for n in numbers), ZH)
        asked.clear()
        atoms = [
            [atom for figure in side for atom in atoms_of(figure, figure.text, figure.span)]
            for side in (source, target)
        ]
        atom_pairs.match_atoms(*atoms)
        return len(asked) / max(1, sum(map(len, atoms)))

    assert work(1600) <= 1.5 * work(400) + 10
