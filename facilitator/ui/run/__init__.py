"""The Run page: what to say now, what the room sees, what comes next, how late we are."""
