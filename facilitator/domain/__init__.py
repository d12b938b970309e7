"""Values and rules of the workshop: standard library only, no clock, no files, no toolkit."""
