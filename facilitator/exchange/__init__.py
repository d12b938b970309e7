"""What comes in from other people's laptops and goes out to them: workshop files, team lists.

Files are bytes from anywhere, so nothing here believes one: a file is read whole and sound, in
bounded time and memory, or it is refused in a sentence and nothing has changed.
"""
