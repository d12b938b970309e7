"""The Teams page: each team's record as a document to type into, and what is left to do."""
