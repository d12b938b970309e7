"""`python -m facilitator`, and the `facilitator` command."""

import sys

from facilitator.cli import main

if __name__ == "__main__":
    sys.exit(main())

__all__ = ["main"]
