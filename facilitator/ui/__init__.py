"""The windows: what the facilitator presses and what the room sees. The only package with Qt."""
