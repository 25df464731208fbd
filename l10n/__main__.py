"""The command `l10n`, and `python -m l10n`."""

import sys


def main() -> None:
    """Run the command line; its version is told without loading it."""
    if sys.argv[1:] == ["--version"]:
        from l10n import __version__

        sys.stdout.write(f"l10n {__version__}\n")
        return
    import gc

    from l10n.cli import app

    # A run makes hundreds of thousands of tuples and hardly a cycle: looking for cycles among them at the usual
    # pace takes a fifth of its time.
    gc.freeze()
    gc.set_threshold(200_000, 20, 20)
    app()


if __name__ == "__main__":
    main()
