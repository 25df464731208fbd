"""A site: its configuration, which files are sources, and where targets and catalogs lie."""

from l10n.project.config import Config, LocaleConfig, Publish
from l10n.project.layout import find_layout
from l10n.project.project import CONFIG_NAME, Project, find_project
from l10n.project.target_list import TargetList

__all__ = [
    "CONFIG_NAME",
    "Config",
    "LocaleConfig",
    "Project",
    "Publish",
    "TargetList",
    "find_layout",
    "find_project",
]
