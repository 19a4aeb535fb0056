"""`python -m tests.words`: brings the catalogues up to what the window says, and names what is missing."""

import sys

from tests.words.catalogue import merged, read, release, write
from tests.words.sources import spoken

LANGUAGES = ("es",)


def main() -> int:
    said = spoken()
    missing = 0
    for language in LANGUAGES:
        told = merged(read(language), said)
        write(language, told)
        release(language)
        for (context, text), translation in told.items():
            if not translation:
                missing += 1
                sys.stdout.write(f"{language}  {context}: {text}\n")
    sys.stdout.write(f"{len(said)} texts, {missing} without a translation\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
