"""The command `l10n`, and `python -m l10n`."""

import sys


def main() -> None:
    """Run the command line; its version is told without loading it."""
    if sys.argv[1:] == ["--version"]:
        from l10n import __version__

        sys.stdout.write(f"l10n {__version__}\n")
        return
    from l10n.cli import app

    app()


if __name__ == "__main__":
    main()
