"""What a facilitator can do, in Python only: no Qt, no SQL, no widgets.

`OpenWorkshop` holds the current values of one workshop and is the only thing that changes them.
"""
