"""Panels that lie over a page for a moment; Esc closes them. None of them stops anything."""
