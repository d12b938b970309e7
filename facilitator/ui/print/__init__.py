"""The Print page: choose a paper, see it as it will be printed, write it to a folder."""
