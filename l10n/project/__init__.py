"""A site: its configuration, which files are sources, and where targets and catalogs lie."""

from l10n.project.config import Config, LocaleConfig, Publish, read_config
from l10n.project.layout import PRESETS, find_layout
from l10n.project.project import CONFIG_NAME, Project, find_project

__all__ = [
    "CONFIG_NAME",
    "PRESETS",
    "Config",
    "LocaleConfig",
    "Project",
    "Publish",
    "find_layout",
    "find_project",
    "read_config",
]
