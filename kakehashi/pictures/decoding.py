"""Opens a picture with limits and returns its pixels upright, in plain colours, with nothing else."""

from io import BytesIO
from typing import Final

import pi_heif
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from kakehashi.pictures.kinds import Kind
from kakehashi.pictures.refusals import Damaged, Moving, TooHard, TooManyPixels, TooSmall

MOST_PIXELS: Final = 40_000_000
FEWEST_SIDE: Final = 120
MOST_SCANS: Final = 100
WHITE: Final = (255, 255, 255)
_SIXTEEN_BITS: Final = ("I;16", "I;16B", "I;16L", "I;16N", "I")
# The decoder itself refuses what is twice as large, before anything is unpacked.
Image.MAX_IMAGE_PIXELS = MOST_PIXELS
pi_heif.register_heif_opener(thumbnails=False)
pi_heif.options.DECODE_THREADS = 1  # each thread would take memory of its own


def pixels(data: bytes, *, kind: Kind, shorter: int = 0, longer: int = 0) -> Image.Image:
    """This function will return an upright RGB picture, whole.

    ``shorter`` or ``longer`` says how many pixels that side needs: a JPEG may then come smaller than it is, but not
    smaller than that, because its decoder can halve, which saves most of the time. It raises TooManyPixels,
    TooSmall, Moving, Damaged, and TooHard when memory runs out.
    """
    if kind is Kind.JPEG and data.count(b"\xff\xda") > MOST_SCANS:
        raise TooHard
    try:
        with Image.open(BytesIO(data), formats=(kind.value,)) as opened:
            _refuse_by_size(opened, kind=kind)
            if kind is Kind.JPEG:
                share = max(shorter / min(opened.size), longer / max(opened.size))
                opened.draft(None, (int(opened.width * share), int(opened.height * share)))
            opened.load()
            return _plain(opened)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise TooManyPixels from None
    except MemoryError:
        raise TooHard from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, RuntimeError, IndexError, TypeError):
        raise Damaged from None  # decoders say in many ways that a file is not what it promised


def _refuse_by_size(opened: Image.Image, *, kind: Kind) -> None:
    """This function will refuse by what the file says of itself, before its pixels are unpacked."""
    width, height = opened.size
    if width * height > MOST_PIXELS:
        raise TooManyPixels
    if min(width, height) < FEWEST_SIDE:
        raise TooSmall
    # A telephone puts several pictures into one HEIC; the first is the one that was taken.
    if kind is not Kind.HEIC and getattr(opened, "n_frames", 1) > 1 and opened.format != "MPO":
        raise Moving


def _plain(opened: Image.Image) -> Image.Image:
    """This function will turn the picture upright and into plain RGB on white, and leave all else behind."""
    picture = _to_rgb(ImageOps.exif_transpose(opened))
    bare = Image.new("RGB", picture.size)
    bare.paste(picture)
    return bare


def _to_rgb(picture: Image.Image) -> Image.Image:
    """This function will convert any kind of colours to sRGB; what is transparent becomes white."""
    if picture.mode in _SIXTEEN_BITS:
        picture = picture.convert("I").point(lambda value: value / 257).convert("L")
    if picture.mode in {"P", "PA", "LA", "La", "RGBa"} or "transparency" in picture.info:
        picture = picture.convert("RGBA")
    if picture.mode == "RGBA":
        white = Image.new("RGBA", picture.size, (*WHITE, 255))
        return Image.alpha_composite(white, picture).convert("RGB")
    return _by_profile(picture) or picture.convert("RGB")


def _by_profile(picture: Image.Image) -> Image.Image | None:
    """This function will convert by the colour profile of the camera, where it has a usable one."""
    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in {"RGB", "CMYK", "L"}:
        return None
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        converted = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None
    return converted
