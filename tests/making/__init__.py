"""What is made by the program itself and kept in the project: the sample, the README's pictures."""
