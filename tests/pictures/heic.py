"""Writes a photo as telephones do (HEIC): one HEVC picture of bare samples, turned by its box, with Exif beside it.

There is a decoder in the program and no encoder; this one knows only what the test needs: blocks of 32 x 32 samples
that are not predicted, each sample of two bits.
"""

import struct
from collections.abc import Callable
from dataclasses import dataclass, field

WIDTH, HEIGHT, BLOCK = 160, 128, 32
QUARTERS_LEFT = 3
# How much the coder keeps for the rare sign, in the states that the only coded sign goes through (9.3.4.3.2).
_RARE = (240, 227, 216, 205, 195, 185, 175, 166, 158, 150, 142, 135, 128, 122, 116, 110, 104, 99, 94, 89)
_QUARTER = 256
_VPS, _SPS, _PPS, _IDR = 32, 33, 34, 19

Colour = tuple[int, int, int]
RED: Colour = (2, 1, 3)
BLUE: Colour = (1, 3, 1)


@dataclass(kw_only=True)
class Bits:
    """A row of bits, with the ways of writing numbers that the format has."""

    row: list[int] = field(default_factory=list)

    def fixed(self, *numbers: tuple[int, int]) -> None:
        """Each number, and in how many bits."""
        for number, count in numbers:
            self.row += [number >> place & 1 for place in reversed(range(count))]

    def counted(self, *numbers: int) -> None:
        """Each number in as many bits as it needs (Exp-Golomb)."""
        for number in numbers:
            length = (number + 1).bit_length()
            self.fixed((0, length - 1), (number + 1, length))

    def aligned(self, *, stop: bool) -> bytes:
        """The bytes; a one and noughts, or noughts alone, fill the last."""
        self.row += [1] if stop else []
        self.row += [0] * (-len(self.row) % 8)
        return bytes(int("".join(map(str, self.row[at : at + 8])), 2) for at in range(0, len(self.row), 8))


def photo(*, exif: bytes = b"") -> bytes:
    """A picture that is red on the left and blue on the right, held so that the red belongs to the top."""
    picture = _unit(_IDR, _slice(lambda x, _y: RED if x < 2 * BLOCK else BLUE))
    picture = struct.pack(">L", len(picture)) + picture
    beside = struct.pack(">L", 6) + b"Exif\0\0" + exif
    names = _box("ftyp", b"heic", bytes(4), b"mif1heic")
    meta = _meta(0, len(picture), len(beside))
    return names + _meta(len(names) + len(meta) + 8, len(picture), len(beside)) + _box("mdat", picture, beside)


def _meta(at: int, picture: int, beside: int) -> bytes:
    """What the file holds: the picture with its properties, Exif about it, and where both are."""
    places = struct.pack(">HHHHHLLHHHLL", 0x4400, 2, 1, 0, 1, at, picture, 2, 0, 1, at + picture, beside)
    properties = _box(
        "ipco",
        _box("hvcC", _configuration()),
        _full("ispe", struct.pack(">LL", WIDTH, HEIGHT)),
        _box("irot", bytes([QUARTERS_LEFT])),
    )
    return _full(
        "meta",
        _full("hdlr", bytes(4) + b"pict" + bytes(13)),
        _full("pitm", struct.pack(">H", 1)),
        _full("iinf", struct.pack(">H", 2), _item(1, b"hvc1"), _item(2, b"Exif")),
        _full("iref", _box("cdsc", struct.pack(">HHH", 2, 1, 1))),
        _box("iprp", properties, _full("ipma", struct.pack(">LHB", 1, 1, 3) + bytes([0x81, 0x02, 0x83]))),
        _full("iloc", places),
    )


def _item(number: int, kind: bytes) -> bytes:
    return _box("infe", struct.pack(">LHH", 2 << 24, number, 0) + kind + b"\0")


def _box(name: str, *contents: bytes) -> bytes:
    inside = b"".join(contents)
    return struct.pack(">L", len(inside) + 8) + name.encode() + inside


def _full(name: str, *contents: bytes) -> bytes:
    return _box(name, bytes(4), *contents)


def _configuration() -> bytes:
    units = [(_VPS, _video()), (_SPS, _sequence()), (_PPS, _picture())]
    head = bytes(
        [1, 3, 0x70, 0, 0, 0, 0x90, 0, 0, 0, 0, 0, 60, 0xF0, 0, 0xFC, 0xFD, 0xF8, 0xF8, 0, 0, 0x0F, len(units)]
    )
    made = [(kind, _unit(kind, bits)) for kind, bits in units]
    return head + b"".join(bytes([0x80 | kind]) + struct.pack(">HH", 1, len(unit)) + unit for kind, unit in made)


def _unit(kind: int, contents: bytes) -> bytes:
    """A unit of the stream; three bytes that would look like the beginning of another one are kept apart."""
    made = bytearray([kind << 1, 1])
    noughts = 0
    for byte in contents:
        if noughts > 1 and byte < 4:
            made.append(3)
            noughts = 0
        made.append(byte)
        noughts = 0 if byte else noughts + 1
    return bytes(made)


def _profile(bits: Bits) -> None:
    bits.fixed((3, 8), (0x70000000, 32), (9, 4), (0, 44), (60, 8))


def _video() -> bytes:
    bits = Bits()
    bits.fixed((0, 4), (3, 2), (0, 9), (1, 1), (0xFFFF, 16))
    _profile(bits)
    bits.fixed((1, 1))
    bits.counted(0, 0, 0)
    bits.fixed((0, 6))
    bits.counted(0)
    bits.fixed((0, 2))
    return bits.aligned(stop=True)


def _sequence() -> bytes:
    bits = Bits()
    bits.fixed((0, 7), (1, 1))
    _profile(bits)
    bits.counted(0, 1, WIDTH, HEIGHT)
    bits.fixed((0, 1))
    bits.counted(0, 0, 0)
    bits.fixed((1, 1))
    bits.counted(0, 0, 0, 2, 0, 0, 3, 0, 0)
    bits.fixed((0, 3), (1, 1), (1, 4), (1, 4))  # samples stand bare, in two bits
    bits.counted(2, 0)
    bits.fixed((1, 1))
    bits.counted(0)
    bits.fixed((0, 5))
    return bits.aligned(stop=True)


def _picture() -> bytes:
    bits = Bits()
    bits.counted(0, 0)
    bits.fixed((0, 7))
    bits.counted(0, 0, 0)
    bits.fixed((0, 3))
    bits.counted(0, 0)
    bits.fixed((0, 7), (1, 1), (0, 1), (1, 1), (0, 2))  # nothing is smoothed
    bits.counted(0)
    bits.fixed((0, 2))
    return bits.aligned(stop=True)


def _slice(colour: Callable[[int, int], Colour]) -> bytes:
    bits = Bits()
    bits.fixed((1, 1), (0, 1))
    bits.counted(0, 2, 0)
    made = bits.aligned(stop=True)
    coder = Coder()
    places = [(x, y) for y in range(0, HEIGHT, BLOCK) for x in range(0, WIDTH, BLOCK)]
    for number, place in enumerate(places):
        if number:
            coder.end(last=False)
        coder.usual(_RARE[number])
        made += coder.end(last=True)
        samples = Bits()
        for plane, side in enumerate((BLOCK, BLOCK // 2, BLOCK // 2)):
            samples.fixed(*[(colour(*place)[plane], 2)] * side**2)
        made += samples.aligned(stop=False)
        coder = Coder()
    return made + coder.end(last=True)


@dataclass(kw_only=True)
class Coder:
    """The arithmetic coder (9.3.4), as far as one usual sign and the sign that something ends need it."""

    low: int = 0
    range: int = 510
    is_first: bool = True
    held: int = 0
    bits: Bits = field(default_factory=Bits)

    def usual(self, rare: int) -> None:
        """The sign that is expected."""
        self.range -= rare
        self._renew()

    def end(self, *, last: bool) -> bytes:
        """Whether this was the last sign before bare samples, or before the end; then the bytes up to there."""
        self.range -= 2
        if last:
            self.low += self.range
            self.range = 2
        self._renew()
        if not last:
            return b""
        self._put(self.low >> 9 & 1)
        self.bits.fixed((self.low >> 7 & 3 | 1, 2))
        return self.bits.aligned(stop=False)

    def _renew(self) -> None:
        while self.range < _QUARTER:
            if self.low < _QUARTER:
                self._put(0)
            elif self.low >= 2 * _QUARTER:
                self.low -= 2 * _QUARTER
                self._put(1)
            else:
                self.low -= _QUARTER
                self.held += 1
            self.range, self.low = self.range << 1, self.low << 1

    def _put(self, bit: int) -> None:
        self.bits.row += [] if self.is_first else [bit]
        self.bits.row += [1 - bit] * self.held
        self.is_first, self.held = False, 0
