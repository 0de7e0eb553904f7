"""Pictures that people send become small, upright, bare pictures; everything else is refused by its reason."""

import subprocess
import sys
from io import BytesIO

import pypdf
import pytest
from PIL import Image

from kakehashi import pictures
from kakehashi.pictures import Kind, apart, refusals
from kakehashi.pictures.kinds import MOST_BYTES_OF_A_PDF, MOST_BYTES_OF_A_PICTURE
from tests.pictures import files, heic

TRACES = (b"Exif", b"http", b"adobe", b"xmp", b"ICC_PROFILE", b"private-place", b"Photoshop", b"JFXX")


def opened(picture: pictures.Picture) -> Image.Image:
    return Image.open(BytesIO(picture.data))


def page(data: bytes) -> pictures.Picture:
    return pictures.picture_of(data, kind=pictures.kind_of(data, documents=False))


def portrait(data: bytes) -> pictures.Picture:
    return pictures.portrait_of(data, kind=pictures.kind_of(data, documents=False))


def is_red(colour: tuple[int, int, int]) -> bool:
    return colour[0] > 150 and colour[2] < 100


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_turned_as_it_was_held(orientation: int) -> None:
    made = opened(page(files.turned_by(orientation)))
    assert made.size == (400, 300)
    assert is_red(made.getpixel((40, 150)))
    assert not is_red(made.getpixel((360, 150)))


def test_a_telephone_s_heic_is_turned_once_and_keeps_nothing_of_the_telephone() -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "private-place"  # the picture is turned by its own box; this one is for old readers
    sent = heic.photo(exif=exif.tobytes().removeprefix(b"Exif\0\0"))
    assert sum(trace in sent for trace in TRACES) == 2
    picture = page(sent)
    made = opened(picture)
    assert (made.format, made.size) == ("JPEG", (heic.HEIGHT, heic.WIDTH))
    for x in range(16, heic.HEIGHT, 32):
        assert [is_red(made.getpixel((x, y))) for y in range(16, heic.WIDTH, 32)] == [True, True, False, False, False]
    assert [trace for trace in TRACES if trace in picture.data] == []
    assert dict(made.getexif()) == {}


def test_nothing_of_the_telephone_is_left() -> None:
    sent = files.with_exif()
    assert sum(trace in sent for trace in TRACES) >= 4
    for made in (page(sent), portrait(sent), pictures.smaller(page(sent)), pictures.turned(page(sent), way="left")):
        assert [trace for trace in TRACES if trace in made.data] == []
        assert dict(opened(made).getexif()) == {}
        assert set(opened(made).info) <= {
            "jfif",
            "jfif_version",
            "jfif_unit",
            "jfif_density",
            "progressive",
            "progression",
        }


@pytest.mark.parametrize(
    ("mode", "kind"),
    [("RGBA", "PNG"), ("P", "PNG"), ("L", "PNG"), ("1", "PNG"), ("CMYK", "JPEG"), ("RGB", "WEBP"), ("RGBA", "WEBP")],
)
def test_every_kind_of_colours_becomes_plain_colours(mode: str, kind: str) -> None:
    made = opened(page(files.written(files.two_colours(mode=mode), kind)))
    assert (made.mode, made.format, made.size) == ("RGB", "JPEG", (400, 300))
    if mode not in {"L", "1"}:
        assert is_red(made.getpixel((40, 150)))


def test_sixteen_bits_become_eight_and_stay_as_bright() -> None:
    grey = Image.new("I;16", (200, 200), 257 * 100)
    red, _green, _blue = opened(page(files.written(grey, "PNG"))).getpixel((100, 100))
    assert abs(red - 100) <= 2


def test_what_is_transparent_becomes_white() -> None:
    clear = Image.new("RGBA", (200, 200), (0, 0, 0, 0))
    assert min(opened(page(files.written(clear, "PNG"))).getpixel((100, 100))) > 250


def test_a_large_picture_becomes_small() -> None:
    made = page(files.jpeg((4000, 3000)))
    assert (made.width, made.height) == (1600, 1200)


@pytest.mark.parametrize(
    ("sent", "made"), [((4000, 3000), (600, 800)), ((3000, 4000), (600, 800)), ((300, 500), (300, 400))]
)
def test_a_portrait_is_the_middle_and_three_to_four(sent: tuple[int, int], made: tuple[int, int]) -> None:
    photo = portrait(files.jpeg(sent))
    assert (photo.width, photo.height) == made
    assert is_red(opened(photo).getpixel((5, 100)))
    assert not is_red(opened(photo).getpixel((made[0] - 5, 100)))


def test_a_small_picture_stays_under_its_weight_even_when_it_is_noise() -> None:
    noise = Image.effect_noise((2000, 2000), 100).convert("RGB")
    small = pictures.smaller(page(files.written(noise)))
    assert max(small.width, small.height) <= 320
    assert len(small.data) <= 20_000


def test_turning_left_four_times_ends_where_it_began() -> None:
    first = page(files.jpeg())
    once = pictures.turned(first, way="left")
    assert (once.width, once.height) == (300, 400)
    assert is_red(opened(once).getpixel((150, 360)))
    assert is_red(opened(pictures.turned(first, way="right")).getpixel((150, 40)))
    four = once
    for _turn in range(3):
        four = pictures.turned(four, way="left")
    assert (four.width, four.height) == (400, 300)
    assert is_red(opened(four).getpixel((40, 150)))


REFUSED = {
    "empty": (b"", refusals.Empty),
    "text": (b"hello", refusals.WrongType),
    "svg": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", refusals.WrongType),
    "archive": (files.archive(), refusals.WrongType),
    "gif": (files.written(files.two_colours(), "GIF"), refusals.WrongType),
    "gif and jar": (files.written(files.two_colours(), "GIF") + files.archive(), refusals.WrongType),
    "bmp": (files.written(files.two_colours(), "BMP"), refusals.WrongType),
    "tiff": (files.written(files.two_colours(), "TIFF"), refusals.WrongType),
    "avif": (b"\x00\x00\x00\x1cftypavif" + bytes(40), refusals.WrongType),
    "program": (b"MZ\x90\x00" + bytes(100), refusals.WrongType),
    "pdf": (files.pdf(), refusals.WrongType),
    "jpeg and jar": (files.jpeg() + files.archive(), refusals.HidesAnother),
    "jpeg and jar with an end": (files.jpeg() + files.archive() + b"\xff\xd9", refusals.HidesAnother),
    "png and docx": (files.png() + files.archive(), refusals.HidesAnother),
    "jpeg and page": (files.jpeg() + b"<HTML ><body>", refusals.HidesAnother),
    "jpeg with a script": (files.jpeg(comment=b"<script >alert(1)</script>"), refusals.HidesAnother),
    "jpeg with a program": (files.jpeg(comment=b"<?php system(1);"), refusals.HidesAnother),
    "jpeg and pdf": (files.jpeg(comment=b"%PDF-1.4"), refusals.HidesAnother),
    "large": (files.jpeg() + bytes(MOST_BYTES_OF_A_PICTURE), refusals.TooLarge),
    "broken off": (files.jpeg((800, 600))[:2000], refusals.Damaged),
    "broken png": (files.png()[:200], refusals.Damaged),
    "heic that is none": (b"\x00\x00\x00\x18ftypheic" + bytes(200), refusals.Damaged),
    "webp that is none": (b"RIFF\x10\x00\x00\x00WEBPVP8 " + bytes(20), refusals.Damaged),
    "jpeg that is none": (b"\xff\xd8\xff\xe0" + bytes(100), refusals.Damaged),
    "moving png": (files.moving("PNG"), refusals.Moving),
    "moving webp": (files.moving("WEBP"), refusals.Moving),
    "small": (files.jpeg((60, 60)), refusals.TooSmall),
    "bomb": (files.png_bomb(), refusals.TooManyPixels),
    "half a bomb": (files.png_bomb(side=7000), refusals.TooManyPixels),
    "packed text": (files.png_with_packed_text(), refusals.Damaged),
    "many scans": (files.many_scans(), refusals.TooHard),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_usable_picture_is_refused_by_its_reason(name: str) -> None:
    data, reason = REFUSED[name]
    with pytest.raises(reason):
        page(data)


def test_a_picture_that_waits_for_the_others_is_no_moving_one() -> None:
    first, second = files.two_colours(), files.two_colours((100, 100))
    assert page(files.written(first, "MPO", save_all=True, append_images=[second])).width == 400


def test_every_page_of_a_pdf_becomes_a_picture_of_what_it_shows() -> None:
    made = pictures.pages_of(files.pdf(2))
    assert [(one.width, one.height) for one in made] == [(1200, 1600)] * 2
    assert opened(made[0]).getpixel((100, 800))[0] > 200
    assert min(opened(made[0]).getpixel((1100, 800))) > 250


PDF_REFUSED = {
    "31 pages": (files.pdf(31), refusals.TooManyPages),
    "no page": (files.pdf(0), refusals.Damaged),
    "nonsense": (b"%PDF-1.7 nonsense", refusals.Damaged),
    "broken off": (files.pdf()[:60], refusals.Damaged),
}


@pytest.mark.parametrize("name", PDF_REFUSED)
def test_what_is_no_usable_pdf_is_refused_by_its_reason(name: str) -> None:
    data, reason = PDF_REFUSED[name]
    assert pictures.kind_of(data, documents=True) is Kind.PDF
    with pytest.raises(reason):
        pictures.pages_of(data)


def test_a_pdf_with_a_password_is_refused() -> None:
    locked = pypdf.PdfWriter(BytesIO(pictures.paper_of([page(files.jpeg())])))
    locked.encrypt("secret", algorithm="RC4-128")
    out = BytesIO()
    locked.write(out)
    with pytest.raises(refusals.Locked):
        pictures.pages_of(out.getvalue())


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (files.pdf() + files.archive(), refusals.HidesAnother),
        (b"GIF89a" + files.pdf(), refusals.WrongType),
        (files.pdf() + bytes(MOST_BYTES_OF_A_PDF), refusals.TooLarge),
    ],
)
def test_a_pdf_that_is_something_else_too_is_refused(data: bytes, reason: type[Exception]) -> None:
    with pytest.raises(reason):
        pictures.kind_of(data, documents=True)


def test_scripts_forms_and_attachments_of_a_pdf_are_gone() -> None:
    sent = files.active_pdf()
    assert all(word in sent for word in (b"/OpenAction", b"/JavaScript", b"/EmbeddedFile", b"/XFA"))
    paper = pictures.paper_of(pictures.pages_of(sent))
    for word in (b"/OpenAction", b"/JavaScript", b"/JS", b"/EmbeddedFile", b"/XFA", b"/AcroForm", b"/Names", b"/Info"):
        assert word not in paper
    read = pypdf.PdfReader(BytesIO(paper))
    assert (len(read.pages), read.metadata, read.attachments) == (1, None, {})
    assert read.pages[0].extract_text() == ""


def test_the_paper_holds_the_pictures_as_they_are_stored() -> None:
    lying, standing = page(files.jpeg()), page(files.jpeg((300, 400)))
    read = pypdf.PdfReader(BytesIO(pictures.paper_of([lying, standing])), strict=True)
    boxes = [tuple(int(each) for each in sheet.mediabox[2:]) for sheet in read.pages]
    assert boxes == [(842, 595), (595, 842)]
    assert [sheet.images[0].image.size for sheet in read.pages] == [(400, 300), (300, 400)]
    assert [(one.width, one.height) for one in pictures.pages_of(pictures.paper_of([lying]))] == [(1600, 1131)]


def test_the_process_that_reads_is_given_nothing_and_is_ended_when_it_takes_too_long(monkeypatch) -> None:
    found = subprocess.run(
        [sys.executable, "-I", "-c", _LIMITS.format(folder=str(apart.CHILD.parents[2]))],
        capture_output=True, text=True, env={}, check=False,
    )  # fmt: skip
    assert found.stdout.split() == ["(10,", "10)", "536870912", "EMFILE", "EMFILE"]
    monkeypatch.setattr(apart, "PATIENCE", 0.01)
    with pytest.raises(refusals.TooHard):
        pictures.pages_of(files.pdf())


_LIMITS = """
import errno, io, resource, socket, sys
sys.path.insert(0, {folder!r})
from kakehashi.pictures import child, reading
def look(data, *, wanted, out):
    print(resource.getrlimit(resource.RLIMIT_CPU), resource.getrlimit(resource.RLIMIT_AS)[0])
    for way in (socket.socket, lambda: open("/etc/passwd")):
        try:
            way()
        except OSError as error:
            print(errno.errorcode[error.errno])
reading.read = look
sys.stdin = io.TextIOWrapper(io.BytesIO(b""))
child.main("pages")
"""
