"""Lists of records to type into: painted cells that become boxes when they are entered."""
