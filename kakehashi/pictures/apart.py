"""Reads what strangers sent; all but a plain JPEG in a process of its own, which can reach nothing."""

import struct
import subprocess
import sys
from pathlib import Path
from typing import Final, Literal

from kakehashi.pictures import making
from kakehashi.pictures.kinds import Kind
from kakehashi.pictures.making import Picture
from kakehashi.pictures.refusals import BY_REASON, Damaged, TooHard

Wanted = Literal["portrait", "picture", "pages", "words"]
CHILD: Final = Path(__file__).with_name("child.py")
PATIENCE: Final = 40  # seconds on the clock; the child's own limit counts the processor
HEAD: Final = struct.Struct(">III")  # width, height and bytes of a picture


def portrait_of(data: bytes, *, kind: Kind) -> Picture:
    """This function will make a photo of a person (see ``making.portrait``); a JPEG of 12 million pixels takes 0.1 s.

    It raises TooManyPixels, TooSmall, Moving, Damaged, TooHard.
    """
    return making.portrait(data, kind=kind) if kind is Kind.JPEG else _made_apart(data, wanted="portrait")[0]


def picture_of(data: bytes, *, kind: Kind) -> Picture:
    """This function will make the picture of a document (see ``making.page_picture``); refusals as above."""
    return making.page_picture(data, kind=kind) if kind is Kind.JPEG else _made_apart(data, wanted="picture")[0]


def pages_of(data: bytes) -> list[Picture]:
    """This function will return the pages of a PDF as clean pictures, 1600 pixels at most.

    It raises TooManyPages (from 31 on), Locked, Damaged, and TooHard when 10 seconds of the processor, or the memory
    that the process is given, were not enough.
    """
    return _made_apart(data, wanted="pages")


def words_of(data: bytes) -> str:
    """This function will return the words that stand in a PDF as words, a line between pages; Damaged, TooHard."""
    return "\n".join(part.data.decode() for part in _unpacked(_done_apart(data, wanted="words")))


def _made_apart(data: bytes, *, wanted: Wanted) -> list[Picture]:
    """This function will return the pictures that the child makes of a file; there is at least one."""
    found = _unpacked(_done_apart(data, wanted=wanted))
    if not found:
        raise Damaged
    return found


def _done_apart(data: bytes, *, wanted: Wanted) -> bytes:
    """This function will start the child without an environment, give it the file, and take what it wrote."""
    try:
        done = subprocess.run(  # noqa: S603  our own file under our own interpreter
            [sys.executable, "-I", "-B", str(CHILD), wanted],
            input=data,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
            env={},
            cwd="/",
        )
    except subprocess.TimeoutExpired:
        raise TooHard from None
    if done.returncode == 0:
        return done.stdout
    raise BY_REASON.get(done.stdout.decode("ascii", "replace"), TooHard)


def _unpacked(out: bytes) -> list[Picture]:
    """This function will take the pictures out of what the child wrote."""
    found, at = [], 0
    while at + HEAD.size <= len(out):
        width, height, size = HEAD.unpack_from(out, at)
        at += HEAD.size
        found.append(Picture(data=out[at : at + size], width=width, height=height))
        at += size
    if at != len(out):
        raise Damaged
    return found
