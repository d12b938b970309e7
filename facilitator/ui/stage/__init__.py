"""What the room sees: a `Picture` laid out, painted, and kept full screen on its display."""
