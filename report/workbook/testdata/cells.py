"""Prints every cell of a workbook that is not empty, as openpyxl reads it in
full and in passing: a JSON list [how, sheet, cell, value] a line. A warning of
openpyxl ends it."""

import datetime
import json
import sys
import warnings

import openpyxl
from openpyxl.utils.datetime import to_excel

warnings.simplefilter("error", UserWarning)

for how in ("full", "in passing"):
    book = openpyxl.load_workbook(sys.argv[1], read_only=how != "full")
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                value = cell.value
                if value is None or value == "":
                    continue
                if isinstance(value, (datetime.date, datetime.time)):
                    value = to_excel(value)
                json.dump([how, sheet.title, cell.coordinate, value], sys.stdout)
                print()
    book.close()
