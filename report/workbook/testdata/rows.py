# The rows of BenchmarkRows written by XlsxWriter in its constant-memory mode:
# python3 rows.py FILE ROWS
import datetime
import sys

import xlsxwriter

path, count = sys.argv[1], int(sys.argv[2])
widths = [8, 20, 13, 34, 24, 15, 11, 18, 80, 11, 11, 34]
heads = ["#", "outlet", "date", "title", "naming", "side", "polarity", "voice", "sentence", "words", "score", "link"]
book = xlsxwriter.Workbook(path, {"constant_memory": True, "strings_to_urls": False})
sheet = book.add_worksheet("rows")
sheet.right_to_left()
text = book.add_format({"font_name": "Arial", "text_wrap": True, "valign": "vcenter", "reading_order": 2})
bold = book.add_format({"font_name": "Arial", "text_wrap": True, "valign": "vcenter", "reading_order": 2, "bold": True})
whole = book.add_format({"font_name": "Arial", "num_format": "#,##0"})
signed = book.add_format({"font_name": "Arial", "num_format": "+0.00;-0.00;0.00"})
day = book.add_format({"font_name": "Arial", "num_format": "yyyy-mm-dd"})
plain = book.add_format({"font_name": "Arial", "font_color": "#1F2933"})
marked = book.add_format({"font_name": "Arial", "font_color": "#A34700", "underline": 1})
for column, width in enumerate(widths):
    sheet.set_column(column, column, width)
sheet.freeze_panes(1, 0)
for column, head in enumerate(heads):
    sheet.write_string(0, column, head, bold)
start = datetime.date(2019, 4, 4)
for i in range(count):
    row = i + 1
    sheet.set_row(row, 46)
    sheet.write_number(row, 0, i + 1, whole)
    sheet.write_string(row, 1, "وكالة %d" % (i % 50), text)
    sheet.write_datetime(row, 2, start + datetime.timedelta(days=i % 600), day)
    sheet.write_string(row, 3, "اشتباكات جنوب العاصمة في يومها %d" % i, text)
    sheet.write_string(row, 4, "قوات الجيش", bold)
    sheet.write_string(row, 5, "الوفاق", text)
    sheet.write_number(row, 6, i % 3 - 1, whole)
    sheet.write_string(row, 7, "كلام الوسيلة", text)
    sheet.write_rich_string(
        row, 8, plain, "وفي اليوم %d قال الناطق إن " % i, marked, "قوات الجيش",
        plain, " تقدمت نحو المطار القديم بعد اشتباكات دامت ساعات مع من سماهم المهاجمين", text)
    sheet.write_number(row, 9, i % 900, whole)
    sheet.write_number(row, 10, i % 200 / 100 - 1, signed)
    sheet.write_string(row, 11, "https://example.org/news/%d" % i, text)
sheet.autofilter(0, 0, count, len(widths) - 1)  # this mode has no tables
book.close()
