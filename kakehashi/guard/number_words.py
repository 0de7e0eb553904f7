"""Digits written as words, as in "không chín một" or "ゼロ・キュウ・ゼロ"."""

import re
from collections.abc import Iterator

from kakehashi.guard.folding import KANJI_DIGITS, fold
from kakehashi.guard.words import any_of

WORDS = {
    "0": "zero|oh|o|nought|naught|không|khong|hông|ゼロ|ぜろ|れい|レイ|まる|マル|オー|nol|enol|kosong|sero|sifir|cero|သုည|သုံည|ဇီးရိုး|សូន្យ|សូន|ศูนย์|สูน|सुन्ना|शून्य|शुन्य|सुन्य|जिरो|जीरो|공|영|ling|rei|sunna|shunya|soon|soun|тэг|শূন্য|බිංදුව|බින්දුව|洞",
    "1": "one|một|mốt|いち|イチ|ワン|いーち|satu|isa|uno|တစ်|တစ|တဈ|មួយ|មុយ|หนึ่ง|นึง|एक|일|yi|yao|ichi|ek|nung|muoy|нэг|এক|එක",
    "2": "two|hai|に|ニ|ツー|にい|にー|ニー|dua|dalawa|dos|နှစ်|နှဈ|ពីរ|สอง|โท|दुई|दुइ|दो|이|er|ni|dui|song|pi|pir|хоёр|দুই|දෙක|两|兩",
    "3": "three|ba|さん|サン|スリー|さーん|tiga|tatlo|tres|သုံး|បី|สาม|तीन|तिन|삼|san|teen|tin|sam|bei|гурав|তিন|තුන",
    "4": "four|bốn|tư|よん|ヨン|し|シ|フォー|empat|apat|kwatro|kuwatro|kuatro|cuatro|quatro|လေး|បួន|สี่|चार|사|si|yon|shi|chaar|char|see|buon|дөрөв|চার|හතර",
    "5": "five|năm|lăm|nhăm|ご|ゴ|ファイブ|ごー|ごお|ゴー|lima|singko|cinco|ငါး|ប្រាំ|ห้า|पाँच|पांच|पाच|오|wu|go|panch|paanch|ha|pram|тав|পাঁচ|পাচ|පහ",
    "6": "six|sáu|ろく|ロク|シックス|enam|anim|sais|seis|sei|ခြောက်|ប្រាំមួយ|ប្រាំមុយ|หก|छ|छः|छह|육|liu|roku|chha|cha|hok|pram muoy|зургаа|зургаан|ছয়|හය",
    "7": "seven|bảy|bẩy|なな|ナナ|しち|シチ|セブン|tujuh|pito|siyete|syete|siete|ခုနစ်|ခုနှစ်|ခုနှဈ|ခွန်|ប្រាំពីរ|ប្រាំពិល|เจ็ด|सात|칠|qi|nana|shichi|saat|sat|jed|chet|pram pi|долоо|долоон|সাত|හත|拐",
    "8": "eight|tám|はち|ハチ|エイト|delapan|lapan|walo|otso|ocho|ရှစ်|ရှဈ|ប្រាំបី|แปด|आठ|팔|bat|hachi|aath|ath|paed|pram bei|найм|найман|আট|අට",
    "9": "nine|chín|きゅう|キュウ|きゅー|キュー|きゅ|く|ク|ナイン|sembilan|siyam|nuwebe|nuwebi|nwebe|nuebe|nueve|ကိုး|ប្រាំបួន|เก้า|नौ|नव|구|jiu|kyuu|kyu|ku|nau|gao|kao|pram buon|ес|есөн|নয়|নবয়|නවය|勾",
}
CONNECTIVES = any_of(
    "の|then|next|and|and then|followed by|finally|dash|hyphen|space|gạch|gạch ngang|tiếp|tiếp theo|tiếp theo là|rồi|rồi đến|sau đó|là|cuối|"
    "cuối là|cuối cùng|đến|lalu|kemudian|terus|terakhir|strip|spasi|tapos|sunod|saka|huli|ハイフン|はいふん|のあと|の後|そのあと|つぎ|次|次は|次に|最後|最後は|最後に|続いて|"
    "それから|の次|続いて|続けて|然后|接着|最后|再|横杠|杠|แล้ว|แล้วก็|ต่อด้วย|ตามด้วย|ขีด|ပြီးတော့|ပြီးရင်|နောက်|បន្ទាប់|បន្ទាប់មក|និង|अनि|त्यसपछि|डास|дараа нь|"
    "먼저|다음|bắt đầu bằng|starts with"
)
_TO_KATAKANA = ord("ァ") - ord("ぁ")
FEWEST = 8
FEWEST_WORDS = 2
_DIGIT_OF = {fold(word).text: digit for digit, words in WORDS.items() for word in reversed(words.split("|"))}
_DIGIT_OF |= KANJI_DIGITS
_DIGIT_OF |= {
    "".join(chr(ord(char) + _TO_KATAKANA) if "ぁ" <= char <= "ゖ" else char for char in word): digit
    for word, digit in _DIGIT_OF.items()
}
_LATIN = "|".join(sorted((word for word in _DIGIT_OF if word.isascii()), key=len, reverse=True))
_OTHER = "|".join(sorted((word for word in _DIGIT_OF if not word.isascii()), key=len, reverse=True))
# The looks ahead spare the rest of the text all the words.
_FIRST_LATIN = "".join(sorted({word[0] for word in _LATIN.split("|")}))
_FIRST_OTHER = "".join(sorted({word[0] for word in _OTHER.split("|")}))
_WORD = re.compile(
    rf"(?<![A-Za-z])(?=[{_FIRST_LATIN}])(?:{_LATIN})(?![A-Za-z])|(?=[{_FIRST_OTHER}])(?:{_OTHER})|[0-9]", re.IGNORECASE
)
_LONGEST_GAP = 60
_BETWEEN = re.compile(
    rf"[\s,、၊・./_–—-]{{0,3}}(?:(?:double|triple|va|{CONNECTIVES})[\s,、]{{0,2}}){{0,2}}", re.IGNORECASE
)


def spans(text: str) -> Iterator[tuple[int, int, str]]:
    """This function will yield each row of digits of which some are words: start, end and the digits.

    ``text`` is the folded text, in which digits in kanji count as words, or the one read for digits. A row has at least eight digits, half of them words, or two of them
    where it begins with a nought; single signs may stand between them.
    """
    row: list[re.Match[str]] = []
    for match in _WORD.finditer(text):
        if row and not _goes_on(text, row[-1].end(), match.start()):
            yield from _finished(row)
            row = []
        row.append(match)
    yield from _finished(row)


def _goes_on(text: str, end: int, start: int) -> bool:
    """This function will say whether what lies between two digits lets them be of one number."""
    return start == end or (start - end <= _LONGEST_GAP and _BETWEEN.fullmatch(text, end, start) is not None)


def _finished(row: list[re.Match[str]]) -> Iterator[tuple[int, int, str]]:
    """This function will yield the row if it is long enough to be a number and was written in words."""
    if len(row) < FEWEST:
        return
    words = sum(not match.group().isdigit() for match in row)
    if words < FEWEST_WORDS:
        return
    digits = "".join(_DIGIT_OF.get(match.group().lower(), match.group()) for match in row)
    if words * 2 >= len(row) or digits[0] == "0":
        yield row[0].start(), row[-1].end(), digits
