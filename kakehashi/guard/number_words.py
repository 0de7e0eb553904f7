"""Digits written as words, as in "không chín một" or "ゼロ・キュウ・ゼロ"."""

import re
from collections.abc import Iterator
from itertools import product

from kakehashi.guard.folding import KANJI_DIGITS, fold
from kakehashi.guard.number_labels import PHONE
from kakehashi.guard.phone_shapes import is_international, is_national
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
# Words that stand for two digits, or make two of their neighbours: T9 is ninety, P17 seventeen, M "mươi", B "belas".
_PAIRS = {
    "T2": "twenty|ម្ភៃ|ยี่สิบ|beinte|хорин|хорь|বিশ|बीस",
    "T3": "thirty|សាមសិប|trenta|гучин|гуч|ত্রিশ|तीस",
    "T4": "forty|fourty|សែសិប|kwarenta|дөчин|дөч|চল্লিশ|चालीस",
    "T5": "fifty|ហាសិប|singkwenta|тавин|тавь|পঞ্চাশ|पचास",
    "T6": "sixty|ហុកសិប|sisenta|жаран|жар|ষাট|साठी",
    "T7": "seventy|ចិតសិប|sitenta|далан|дал|সত্তর|सत्तरी",
    "T8": "eighty|ប៉ែតសិប|otsenta|наян|ная|আশি|असी",
    "T9": "ninety|កៅសិប|nobenta|ерэн|ер|নব্বই|नब्बे",
    "T1": "ដប់|арван|арав",
    "P10": "ten|sepuluh|diyes|দশ|दस|दश",
    "P11": "eleven|sebelas|onse|สิบเอ็ด|এগারো|एघार",
    "P12": "twelve|dose|বারো|बाह्र",
    "P13": "thirteen|trese|তেরো|तेह्र",
    "P14": "fourteen|katorse|চৌদ্দ|चौध",
    "P15": "fifteen|kinse|পনেরো|पन्ध्र",
    "P16": "sixteen|disisais|disisays|dise sais|ষোলো|ষোল|सोह्र",
    "P17": "seventeen|disisyete|disisiyete|dise syete|সতেরো|सत्र",
    "P18": "eighteen|disiotso|dise otso|আঠারো|आठार|अठार",
    "P19": "nineteen|disinuwebe|dise nuwebe|উনিশ|उन्नाइस",
    "P96": "छयानब्बे",
    "P97": "सन्तानब्बे|सन्तान्नब्बे",
    "P98": "अन्ठानब्बे|अन्ठान्नब्बे|अठानब्बे",
    "P99": "उनान्सय",
    "M": "puluh|mươi|mười|สิบ",
    "B": "belas",
}
_PLUS = any_of("plus|cộng|tambah|dagdag|プラス|加号|加|บวก|အပေါင်း|បូក|प्लस|플러스|нэмэх|প্লাস")
_TO_KATAKANA = ord("ァ") - ord("ぁ")
FEWEST = 8
FEWEST_WORDS = 2
_DIGIT_OF = {fold(word).text: digit for digit, words in WORDS.items() for word in reversed(words.split("|"))}
_DIGIT_OF |= KANJI_DIGITS
_PAIR_OF = {fold(word).text: sign for sign, words in _PAIRS.items() for word in words.split("|")}
_DIGIT_OF |= {
    "".join(chr(ord(char) + _TO_KATAKANA) if "ぁ" <= char <= "ゖ" else char for char in word): digit
    for word, digit in _DIGIT_OF.items()
}
_ALL = {**_DIGIT_OF, **_PAIR_OF}
_LATIN = "|".join(sorted((word for word in _ALL if word.isascii()), key=len, reverse=True))
_OTHER = "|".join(sorted((word for word in _ALL if not word.isascii()), key=len, reverse=True))
# The looks ahead spare the rest of the text all the words.
_FIRST_LATIN = "".join(sorted({word[0] for word in _LATIN.split("|")}))
_FIRST_OTHER = "".join(sorted({word[0] for word in _OTHER.split("|")}))
_WORD = re.compile(
    rf"(?=[{_FIRST_OTHER}])(?:{_OTHER})|(?<![A-Za-z])(?=[{_FIRST_LATIN}])(?:{_LATIN})(?![A-Za-z])|[0-9]", re.IGNORECASE
)
_LONGEST_GAP = 60
_FEWEST_TOKENS, _LONGEST_PLUS = 5, 14
_REACH = 24
_BEGIN_MOBILES = {"P96", "P97", "P98"}
_CALLED_NUMBER = re.compile(rf"(?:{PHONE}|{_PLUS})[^0-9\n]{{0,14}}$", re.IGNORECASE)
_UNITS = frozenset("123456789")
_PLUS_BEFORE = re.compile(rf"(?:{_PLUS})[ ,、:-]{{0,3}}$", re.IGNORECASE)
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
            yield from _finished(row, text)
            row = []
        row.append(match)
    yield from _finished(row, text)


def _goes_on(text: str, end: int, start: int) -> bool:
    """This function will say whether what lies between two digits lets them be of one number."""
    return start == end or (start - end <= _LONGEST_GAP and _BETWEEN.fullmatch(text, end, start) is not None)


def _finished(row: list[re.Match[str]], text: str) -> Iterator[tuple[int, int, str]]:
    """This function will yield the row if it is long enough to be a number and was written in words."""
    if len(row) < _FEWEST_TOKENS:
        return
    words = sum(not match.group().isdigit() for match in row)
    if words < FEWEST_WORDS:
        return
    tokens = [_ALL.get(match.group().lower(), match.group()) for match in row]
    digits = "".join(_read(tokens))
    if digits != "".join(tokens):
        if "0" in tokens[:3] or tokens[0] in _BEGIN_MOBILES or _CALLED_NUMBER.search(text[: row[0].start()][-_REACH:]):
            yield from _with_pairs(row, tokens)
        return
    if len(digits) < FEWEST:
        return
    plus = _PLUS_BEFORE.search(text, max(0, row[0].start() - _LONGEST_PLUS), row[0].start())
    if words * 2 >= len(row) or digits[0] == "0" or (plus and is_international(digits)):
        yield row[0].start(), row[-1].end(), digits


def _with_pairs(row: list[re.Match[str]], tokens: list[str]) -> Iterator[tuple[int, int, str]]:
    """This function will yield a row with words for tens if it is a valid number, but for a word or two at its ends."""
    for first, left_out in product(range(3), range(3)):
        end = len(row) - left_out
        digits = "".join(_read(tokens[first:end]))
        if len(digits) >= FEWEST and (is_national(digits) or is_international(digits)):
            yield row[first].start(), row[end - 1].end(), digits
            return


def _read(tokens: list[str]) -> list[str]:
    """This function will read words for two digits, such as ninety, and words that make tens of their neighbours."""
    digits: list[str] = []
    for place, word in enumerate(tokens):
        follows = tokens[place + 1 : place + 2]
        unit = bool(follows) and len(follows[0]) == 1 and follows[0] in _UNITS
        if word[0] == "P":
            digits += word[1:]
        elif word[0] == "T":
            digits += [word[1]] if unit else [word[1], "0"]
        elif word == "B":
            digits[-1:] = ["1", *digits[-1:]]
        elif word == "M":
            tens = place and tokens[place - 1] in _UNITS
            digits += [*([] if tens else ["1"]), *([] if unit else ["0"])]
        else:
            digits.append(word)
    return digits
