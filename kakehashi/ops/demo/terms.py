"""The example glossary of one sending organization."""

from kakehashi.ops.demo.days import Days
from kakehashi.ops.demo.parties import Parties
from kakehashi.translation import glossary_actions

TERMS = (
    ("mối hàn", ("溶接部", "溶接箇所"), ("溶接跡",), "Khi nói về chất lượng"),
    ("xưởng cơ khí", ("機械工場", "鉄工所"), (), ""),
    ("chịu khó", ("粘り強", "こつこつ", "まじめ"), ("苦しみ",), "Không dịch từng chữ"),
)


def keep_terms(*, parties: Parties, days: Days) -> None:
    """This function will let the first sending organization keep a few terms of its own."""
    for word, japanese, forbidden, note in TERMS:
        glossary_actions.save_term(
            organization=parties.song_lam.organization,
            term=None,
            language="vi",
            word=word,
            japanese=japanese,
            forbidden=forbidden,
            note=note,
            by=parties.song_lam.by,
            now=days.ago(40),
        )
