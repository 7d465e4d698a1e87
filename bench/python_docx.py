"""Reads the cells of every table of every Word file of a folder into pandas frames, as a script of an office would."""

import pathlib
import sys

import docx
import pandas

letters = 0
for file in sorted(pathlib.Path(sys.argv[1]).rglob("*.docx")):
    for table in docx.Document(str(file)).tables:
        frame = pandas.DataFrame([[cell.text for cell in row.cells] for row in table.rows])
        letters += sum(len(text) for text in frame.to_numpy().ravel() if isinstance(text, str))
print("python letters", letters)
