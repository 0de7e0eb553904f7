"""Typesetting: data stays data, the same input gives the same file, and the typeface is looked after."""

import io
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from kakehashi.paper import fonts, typesetting
from kakehashi.showcase.apps import typeface_is_there

STAFF_PAGE = "showcase/typst/staff_page.typ"
# Everything that means something to the program that sets: code, markup, math, labels, comments, raw text.
MARKUP = (
    '#panic("no")',
    "#sys.inputs.data",
    '#read("/paper/typst/base.typ")',
    "*bold* _slanted_ `raw` $x^2$",
    "= A heading",
    "<label> @reference",
    "// a comment /* another */",
    '"]} #{ while true {} }',
    "\\u{41} \\ ~ -- ---",
)


def data_with(text: str) -> dict[str, Any]:
    """A staff information page with this text in every place."""
    value = {"text": text, "japanese": True}
    return {
        "language": "ja",
        "title": text,
        "heading": text,
        "code": text,
        "mark": text,
        "photo_words": text,
        "foot": text,
        "facts": [{"label": text, "values": [value, {"text": text, "japanese": False}]}],
        "sections": [
            {
                "title": text,
                "paragraphs": [text],
                "entries": [{"period": text, "head": value, "place": text, "paragraphs": [text]}],
                "lines": [[value]],
                "empty": text,
            }
        ],
    }


def text_of(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


@pytest.mark.parametrize("text", MARKUP)
def test_no_text_is_ever_taken_for_code(text: str) -> None:
    content = typesetting.pdf(template=STAFF_PAGE, data=data_with(text))
    squeezed = "".join(text_of(content).split())
    assert squeezed.count("".join(text.split())) >= 13
    assert PdfReader(io.BytesIO(content)).metadata.title == text


def test_the_same_input_gives_the_same_bytes_and_another_gives_others() -> None:
    first, again, other = (
        typesetting.pdf(template=STAFF_PAGE, data=data_with(text)) for text in ("溶接", "溶接", "接")
    )
    assert first == again
    assert first != other


def test_the_file_says_its_language_is_tagged_and_holds_no_moment() -> None:
    reader = PdfReader(io.BytesIO(typesetting.pdf(template=STAFF_PAGE, data=data_with("溶接"))))
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"].lower().startswith("ja")
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert reader.metadata.creation_date is None


def test_a_fingerprint_names_data_photo_and_template() -> None:
    data = data_with("溶接")
    names = {
        typesetting.fingerprint(template=STAFF_PAGE, data=data),
        typesetting.fingerprint(template=STAFF_PAGE, data=data, photo=b"x"),
        typesetting.fingerprint(template=STAFF_PAGE, data=data_with("接")),
        typesetting.fingerprint(template="paper/typst/base.typ", data=data),
    }
    assert len(names) == 4
    assert typesetting.fingerprint(template=STAFF_PAGE, data=data_with("溶接")) in names


def test_the_typeface_writes_japanese_and_vietnamese_and_says_what_it_cannot() -> None:
    vietnamese = "".join(chr(point) for point in range(0x1EA0, 0x1EFA)) + "ĂăÂâĐđÊêÔôƠơƯư ÀÁÃÈÉÌÍÒÓÕÙÚÝ"
    assert fonts.letters_missing([vietnamese, "髙﨑 溶接・令和４年（々）〜", "plain\n"]) == ""
    assert fonts.letters_missing(["Nguyễn ကို", "ကx"]) == "ကို"


def test_a_missing_typeface_is_found_by_the_checks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert typeface_is_there() == []
    monkeypatch.setattr(fonts, "FOLDER", tmp_path)
    (found,) = typeface_is_there()
    assert found.id == "kakehashi.E001"
    assert "NotoSansJP_400Regular.ttf" in found.msg
    assert "`make assets` fetches it." in found.msg
