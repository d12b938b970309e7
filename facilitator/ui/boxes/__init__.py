"""A box for every shape of field. What is typed is handed over within 300 ms, by itself."""
