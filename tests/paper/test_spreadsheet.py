"""Lists for spreadsheets: every cell is text, the head stays, and another program reads the same back."""

import io
import zipfile

from python_calamine import CalamineWorkbook

from kakehashi.paper.spreadsheet import LONGEST_CELL, Column, xlsx

COLUMNS = [Column(heading="氏名", width=20), Column(heading="Tên", width=10)]
FORMULAS = ["=1+1", "+84 90", "-5", "@SUM(A1)", '=HYPERLINK("https://x.example")', "https://x.example", "0012", ""]


def test_cells_that_look_like_formulas_stay_text() -> None:
    content = xlsx(title="一覧", columns=COLUMNS, rows=[[text, "Nguyễn"] for text in FORMULAS])
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    assert book.sheet_names == ["一覧"]
    rows = book.get_sheet_by_index(0).to_python()
    assert rows == [["氏名", "Tên"], *([text, "Nguyễn"] for text in FORMULAS)]
    sheet = zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "<hyperlink" not in sheet
    assert 'ref="A1:B9"' in sheet
    assert 'state="frozen"' in sheet


def test_an_awkward_title_an_empty_list_and_a_long_text_are_written() -> None:
    content = xlsx(title="[a]:*?/\\" + "長" * 40, columns=COLUMNS, rows=[])
    assert CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python() == [["氏名", "Tên"]]
    long = xlsx(title="x", columns=COLUMNS, rows=[["長" * 40_000, ""]])
    assert (
        CalamineWorkbook.from_filelike(io.BytesIO(long)).get_sheet_by_index(0).to_python()[1][0] == "長" * LONGEST_CELL
    )


def test_the_same_rows_give_the_same_file() -> None:
    assert xlsx(title="x", columns=COLUMNS, rows=[["a", "b"]]) == xlsx(title="x", columns=COLUMNS, rows=[["a", "b"]])
