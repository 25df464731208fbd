"""Who does the articles of a run: this process one by one, or several processes."""

from l10n.workflow.executors.processes import run_in_processes
from l10n.workflow.executors.serial import run_serially

__all__ = ["run_in_processes", "run_serially"]
