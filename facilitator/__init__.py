"""Facilitator runs the Leadership for Learning workshop from one laptop and one projector."""

__version__ = "0.1.0"
