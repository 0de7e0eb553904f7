"""Turns bytes that somebody sent into clean pictures, or says why it cannot; knows neither Django nor the field."""

from kakehashi.pictures.apart import pages_of, picture_of, portrait_of, words_of
from kakehashi.pictures.codes import refuse_codes
from kakehashi.pictures.kinds import Kind, kind_of
from kakehashi.pictures.making import PREVIEW, Picture, smaller, turned
from kakehashi.pictures.paper import paper_of
from kakehashi.pictures.refusals import NotUsable

__all__ = [
    "PREVIEW",
    "Kind",
    "NotUsable",
    "Picture",
    "kind_of",
    "pages_of",
    "paper_of",
    "picture_of",
    "portrait_of",
    "refuse_codes",
    "smaller",
    "turned",
    "words_of",
]
