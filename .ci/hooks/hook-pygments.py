"""Packs the one language and the one style that are asked for by name, of the hundreds that there are."""

hiddenimports = ["pygments.formatters.html", "pygments.lexers.python", "pygments.styles.default"]
