"""Digits written as words, as in "không chín một" or "ゼロ・キュウ・ゼロ"."""

import re
from collections.abc import Iterator

from kakehashi.guard.folding import fold

WORDS = {
    "0": "zero|oh|không|ゼロ|ぜろ|れい|レイ|まる|マル|nol|kosong|sero|sifir|သုည|သုံည|សូន្យ|ศูนย์|सुन्ना|शून्य|जिरो|공|영|ling|rei|sunna|shunya|soon|soun|тэг|শূন্য|බිංදුව|බින්දුව|cero|sifir|khong",
    "1": "one|một|mốt|いち|イチ|ワン|satu|isa|uno|တစ်|တစ|តာច់|មួយ|หนึ่ง|นึง|एक|일|yi|yao|ichi|ek|nung|muoy|нэг|এক|එක|いーち",
    "2": "two|hai|に|ニ|ツー|dua|dalawa|dos|နှစ်|ពីរ|สอง|दुई|दो|이|er|ni|dui|song|pi|pir|хоёр|দুই|දෙක|にい|にー|ニー",
    "3": "three|ba|さん|サン|スリー|tiga|tatlo|tres|သုံး|បី|สาม|तीन|삼|san|teen|tin|sam|bei|гурав|তিন|තුන|さーん",
    "4": "four|bốn|tư|よん|ヨン|し|シ|フォー|empat|apat|kwatro|လေး|បួន|สี่|चार|사|si|yon|shi|chaar|char|see|buon|дөрөв|চার|හතර|cuatro|quatro",
    "5": "five|năm|lăm|ご|ゴ|ファイブ|lima|singko|ငါး|ប្រាំ|ห้า|पाँच|पांच|오|wu|go|panch|paanch|ha|pram|тав|পাঁচ|পাচ|පහ|ごー|ごお|ゴー|cinco",
    "6": "six|sáu|ろく|ロク|シックス|enam|anim|sais|ခြောက်|ប្រាំមួយ|หก|छ|छः|छह|육|liu|roku|chha|cha|hok|pram muoy|зургаа|зургаан|ছয়|හය|seis|sei",
    "7": "seven|bảy|bẩy|なな|ナナ|しち|シチ|セブン|tujuh|pito|siyete|ခုနစ်|ခုနှစ်|ခွန်|ប្រាំពីរ|ប្រាំពិល|เจ็ด|सात|칠|qi|nana|shichi|saat|sat|jed|chet|pram pi|долоо|долоон|সাত|හත|siete",
    "8": "eight|tám|はち|ハチ|エイト|delapan|walo|otso|ရှစ်|ប្រាំបី|แปด|आठ|팔|bat|hachi|aath|ath|paed|pram bei|найм|найман|আট|අට|ocho",
    "9": "nine|chín|きゅう|キュウ|きゅー|キュー|く|ク|ナイン|sembilan|siyam|nuwebe|ကိုး|ប្រាំបួន|เก้า|नौ|구|jiu|kyuu|kyu|ku|nau|gao|kao|pram buon|ес|есөн|নয়|නවය|nueve|nuebe|きゅ",
}
FEWEST = 8
FEWEST_WORDS = 2
_DIGIT_OF = {fold(word).text: digit for digit, words in WORDS.items() for word in reversed(words.split("|"))}
_LATIN = "|".join(sorted((word for word in _DIGIT_OF if word.isascii()), key=len, reverse=True))
_OTHER = "|".join(sorted((word for word in _DIGIT_OF if not word.isascii()), key=len, reverse=True))
# The look ahead spares the rest of the text all the words.
_FIRST = "".join(sorted({word[0] for word in _DIGIT_OF}))
_WORD = re.compile(rf"(?=[{_FIRST}0-9])(?:(?<![A-Za-z])(?:{_LATIN})(?![A-Za-z])|{_OTHER}|[0-9])", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,、・./_–—-]{0,3}(?:(?:double|triple|rồi|và)[ ])?")


def spans(text: str) -> Iterator[tuple[int, int, str]]:
    """This function will yield each row of digits of which some are words: start, end and the digits.

    ``text`` is the folded text read for digits. A row has at least eight digits, half of them words, or two of them
    where it begins with a nought; single signs may stand between them.
    """
    row: list[re.Match[str]] = []
    for match in _WORD.finditer(text):
        if row and _BETWEEN.fullmatch(text, row[-1].end(), match.start()) is None:
            yield from _finished(row)
            row = []
        row.append(match)
    yield from _finished(row)


def _finished(row: list[re.Match[str]]) -> Iterator[tuple[int, int, str]]:
    """This function will yield the row if it is long enough to be a number and was written in words."""
    words = sum(not match.group().isdigit() for match in row)
    if len(row) < FEWEST or words < FEWEST_WORDS:
        return
    digits = "".join(_DIGIT_OF.get(match.group().lower(), match.group()) for match in row)
    if words * 2 >= len(row) or digits[0] == "0":
        yield row[0].start(), row[-1].end(), digits
