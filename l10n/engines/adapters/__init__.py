"""The engines that come with l10n, one file or folder each."""
