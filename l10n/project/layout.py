"""Where a source's translations lie: presets for the common site generators, templates for the rest."""

from __future__ import annotations

import re
from dataclasses import KW_ONLY, dataclass

from l10n.errors import ConfigError
from l10n.languages import says_less
from l10n.model import Locale
from l10n.project.config import Config, LayoutConfig
from l10n.project.template_fields import template_fault

PRESETS: dict[str, LayoutConfig] = {
    "hugo-name": LayoutConfig("{dir}/{stem}.{source}.{ext}", "{dir}/{stem}.{lang}.{ext}"),
    "hugo-dir": LayoutConfig("{source}/{dir}/{stem}.{ext}", "{tag}/{dir}/{stem}.{ext}"),
    "hugo-dir-name": LayoutConfig("{source}/{dir}/{stem}.{source}.{ext}", "{tag}/{dir}/{stem}.{lang}.{ext}"),
    "root-dir": LayoutConfig("{dir}/{stem}.{ext}", "{lang}/{dir}/{stem}.{ext}"),
}
"""`{lang}` is the tag in lower case, as Hugo wants it in file names, and `{tag}` in the case of the source's folder."""

# ISO 639-1. A suffix such as `.fr` claims a file for French, also where French is no target.
_ISO_639 = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
_LANGUAGES = frozenset(_ISO_639.split())
_TAG = r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{4})?(?:[-_](?:[A-Za-z]{2}|\d{3}))?"


@dataclass(frozen=True, slots=True)
class Place:
    """A source's place in the layout: what its path fills the template's fields with."""

    content: str
    dir: str
    stem: str
    ext: str
    _: KW_ONLY
    tag: str
    """The source's own tag as its folder writes it; empty where no folder does."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A compiled pair of templates."""

    source: re.Pattern[str]
    template: str
    source_locale: Locale
    others: frozenset[str]
    """The tags, in lower case, that claim a file for another locale."""
    _: KW_ONLY
    folders: bool
    """True if the first folder is a locale's."""

    @staticmethod
    def of(config: Config) -> Layout:
        """Compile the configured layout. Raises ConfigError for templates that cannot be used."""
        layout = PRESETS[config.layout] if isinstance(config.layout, str) else config.layout
        if fault := template_fault(layout.source, layout.target):
            raise ConfigError(config.path, f"layout: {fault[0]}", fault[1])
        tags = {str(locale).lower() for locale in config.targets}
        tags |= {str(config.locale(locale).path or locale).lower() for locale in config.targets}
        folders = layout.source.startswith("{source}/")
        return Layout(_pattern(layout.source), layout.target, config.source, frozenset(tags), folders=folders)

    def place(self, content: str, inner: str) -> Place | None:
        """Match a path below a content root; None where it is no source's."""
        match = self.source.fullmatch(inner)
        if not match:
            return None
        fields = match.groupdict()
        tags = [fields[name] for name in ("source", "source2") if fields.get(name)]
        if not all(self.is_source_tag(tag) for tag in tags) or self._claimed(inner, fields):
            return None
        tag = fields["source"] if self.folders else ""
        return Place(content, fields.get("dir") or "", fields["stem"], fields["ext"], tag=tag)

    def _claimed(self, inner: str, fields: dict[str, str]) -> bool:
        """Return whether a suffix or a first folder names another locale."""
        _, _, suffix = fields["stem"].rpartition(".")
        if suffix != fields["stem"] and self.is_locale_tag(suffix) and not self.is_source_tag(suffix):
            return True
        first = inner.split("/")[0].replace("_", "-").lower() if "/" in inner else ""
        return not self.folders and first in self.others

    def is_source_tag(self, tag: str) -> bool:
        """Return whether a tag names the source locale: zh, zh_CN and zh-Hans name zh-CN."""
        try:
            locale = Locale.parse(tag)
        except ValueError:
            return False
        return says_less(locale, self.source_locale)

    def is_locale_tag(self, tag: str) -> bool:
        """Return whether a tag names a locale that a site may have."""
        if not re.fullmatch(_TAG, tag):
            return False
        return tag.replace("_", "-").lower() in self.others or tag[:3].rstrip("-_").lower() in _LANGUAGES

    def target(self, place: Place, locale: Locale, path_tag: str) -> str:
        """Fill the target template for a locale; `path_tag` stands in for its tag where the site writes it otherwise."""
        tag = path_tag or str(locale)
        own = tag if place.tag != place.tag.lower() or path_tag else tag.lower()
        fields = {"dir": place.dir, "stem": place.stem, "ext": place.ext, "lang": tag.lower(), "LANG": tag, "tag": own}
        filled = re.sub(r"\{(\w+)\}", lambda match: fields.get(match[1], ""), self.template)
        inner = re.sub(r"/{2,}", "/", filled).lstrip("/")
        return inner if place.content == "." else f"{place.content}/{inner}"


def _pattern(template: str) -> re.Pattern[str]:
    """Turn a source template into a pattern; a `.{source}` suffix may be absent, as default languages go without."""
    fields = {"dir": r"(?:(?P<dir>.+)/)?", "stem": r"(?P<stem>[^/]+?)", "ext": r"(?P<ext>[^/.]+)"}
    pattern, seen = "", 0
    for part in re.split(r"(\{dir\}/|\.\{source\}|\{\w+\})", template):
        if part == "{dir}/":
            pattern += fields["dir"]
        elif part in (".{source}", "{source}"):
            name = "source2" if seen else "source"
            seen += 1
            tag = f"(?P<{name}>{_TAG})"
            pattern += rf"(?:\.{tag})?" if part[0] == "." else tag
        elif part.startswith("{"):
            pattern += fields[part[1:-1]]
        else:
            pattern += re.escape(part)
    return re.compile(pattern)


def find_layout(paths: list[str], config: Config) -> str | None:
    """Find the preset by the paths of a site's Markdown files below its content root; None where they do not tell."""
    probe = Layout.of(config)
    folders = sum(probe.is_source_tag(path.split("/")[0]) for path in paths if "/" in path)
    suffixes = sum(probe.is_source_tag(path.rsplit(".", 2)[-2]) for path in paths if path.count(".") > 1)
    if folders and suffixes:
        return "hugo-dir-name"
    return "hugo-dir" if folders else "hugo-name" if suffixes else None
