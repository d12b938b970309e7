"""Home: the workshops there are, and the ways to a new one."""
