"""Names of messenger services with a handle, a number or an invitation beside them, and bare handles."""

import re
from collections.abc import Iterator

from kakehashi.guard.findings import Span
from kakehashi.guard.folding import Folded

_STRONG = (
    r"(?<![a-z])(?:zalo|z-alo|za lo|facebook|face book|fb|whats ?app|viber|telegram|wechat|we chat|"
    r"kakao ?talk|kakao|messenger|instagram|insta|ig|skype|snapchat|tik ?tok|twitter|discord|line ?id|botim|sns)"
    r"(?![a-z])|ザロ|ザーロ|フェイスブック|フェースブック|ワッツアップ|バイバー|ヴァイバー|テレグラム|ウィーチャット|"
    r"ウイチャット|微信|カカオトーク|カカオ|メッセンジャー|インスタグラム|インスタ|スカイプ|"
    r"ティックトック|ツイッター|ライン ?id"
)
_WEAK = r"(?<![a-z])(?:line|imo|signal|gmail)(?![a-z])|(?<!生産)(?<!製造)(?<!組立)(?<!組み立て)(?<!加工)(?<!検査)ライン"
# Every name begins with one of these signs; the look ahead spares the rest of the text all the names.
_STRONG_NAME = re.compile(rf"(?=[zfwvtkmisldbザフワバヴテウ微カメイスツラ])(?:{_STRONG})", re.IGNORECASE)
_WEAK_NAME = re.compile(rf"(?=[lisgラ])(?:{_WEAK})", re.IGNORECASE)

_LINK_WORD = r"[ ]{0,3}(?:[:=→/(「『\[]|->|は、?|が|is|là|:は|です。?|名は|名:|名)[ ]{0,3}"
_ID_WORD = (
    r"[ ]{0,3}の?[(「]?(?:"
    r"(?<![a-z])(?:id|account|acc|acount|user ?name|nick(?:name)?|name|tên|tài khoản|số|number|no\.?|page|add)"
    r"(?![a-z])|"
    r"アカウント|ユーザー名|ユーザーネーム|ネーム|アイディー|アイディ|番号|ナンバー)[)」]?"
)
_HANDLE = r"@?[a-z][a-z0-9]{0,40}[._-]?[a-z0-9._-]{1,40}"
_HANDLE_WITH_MARK = r"@?(?=[a-z0-9._-]{0,60}[0-9_.])[a-z0-9][a-z0-9._-]{2,60}"
_HANDLE_AFTER_AT = r"@[ ]?[a-z][a-z0-9._-]{2,40}"
_DIGITS_NEAR = re.compile(r"[^0-9\n。]{0,14}[+(]{0,2}[0-9](?:[ .()-]{0,2}[0-9]){5}")
_HANDLE_NEAR = re.compile(
    rf"(?:{_ID_WORD}(?:{_LINK_WORD}|[ ]{{1,3}})?{_HANDLE}|{_LINK_WORD}{_HANDLE}|[ ]{{1,2}}{_HANDLE_WITH_MARK})",
    re.IGNORECASE,
)
_WEAK_HANDLE_NEAR = re.compile(
    rf"(?:{_ID_WORD}(?:{_LINK_WORD}|[ ]{{1,3}}){_HANDLE}|{_LINK_WORD}{_HANDLE_WITH_MARK}|"
    rf"[ ]?{_HANDLE_AFTER_AT}|の?[ ]?id)",
    re.IGNORECASE,
)
_ASKED = (
    r"ください|下さい|くださ|お願い|おねがい|ちょうだい|待って|お待ち|どうぞ|可能|できます|出来ます|歓迎|okです|ok!|いつでも|"
    r"いただけ|頂け|ほしい|欲しい|しましょう|しよう|しませんか"
)
_INVITED = re.compile(
    r"[^。\n]{0,24}?(?:"
    rf"(?:連絡|れんらく|追加|登録|検索|友だち|友達|フォロー|メッセージ|メール|話し|電話|送って|問い?合わ?せ|声|dm|探し|申請)[^。\n]{{0,10}}?(?:{_ASKED})|"
    r"交換し|(?:id|アカウント|番号)を?(?:教え|送り|交換)|繋がり|つながり(?:ましょう|たい))",
    re.IGNORECASE,
)
_INVITED_BEFORE = re.compile(
    r"(?:(?<![a-z])(?:contact|add|message|text|call|find|reach|follow|ping|dm|write (?:to )?|chat with|talk to) "
    r"(?:me|us)|my (?:contact|account)|連絡先?は|お問い?合わ?せは|liên hệ|lien he|kết bạn|nhắn tin|nhắn|gọi|"
    r"inbox|hubungi|tambahkan|kontak)[^。\n]{0,20}$",
    re.IGNORECASE,
)
_INVITED_AFTER = re.compile(
    r"[^.。\n]{0,24}?(?:(?<![a-z])(?:contact|add|message|call|find|text|reach|dm) (?:me|us)(?![a-z])|"
    r"liên hệ|kết bạn|nhắn (?:tin )?cho)",
    re.IGNORECASE,
)
_WEAK_INVITED = re.compile(
    rf"[ ]?交換[^。\n]{{0,10}}?(?:{_ASKED}|し)|"
    r"(?:[ ]?(?:で|に|の?id|を|から)|[ ]?友[達だ])[^。\n]{0,8}?(?:連絡|追加|友[達だ]|交換|登録|id|メッセージ|検索)"
    rf"[^。\n]{{0,10}}?(?:{_ASKED}|し(?:ます|て(?:ね|よ|いい))|教え)",
    re.IGNORECASE,
)
_BARE_HANDLE = re.compile(r"(?<![a-z0-9._@])@[ ]?[a-z](?=[a-z0-9._]{2,})[a-z0-9._]{2,40}", re.IGNORECASE)
_REACH = 40


def _strong_end(text: str, start: int, end: int) -> int | None:
    """This function will return where contact data beside a messenger's name ends, if there is any."""
    for pattern in (_HANDLE_NEAR, _DIGITS_NEAR, _INVITED, _INVITED_AFTER):
        match = pattern.match(text, end, min(len(text), end + _REACH * 2))
        if match:
            return match.end()
    return end if _INVITED_BEFORE.search(text, max(0, start - _REACH), start) else None


def _weak_end(text: str, start: int, end: int) -> int | None:
    """This function will do the same for a name that is also an everyday word, such as a production line."""
    for pattern in (_WEAK_HANDLE_NEAR, _WEAK_INVITED):
        match = pattern.match(text, end, min(len(text), end + _REACH * 2))
        if match:
            return match.end()
    before = _INVITED_BEFORE.search(text, max(0, start - _REACH), start)
    return end if before and text[start:end].isascii() else None


def spans(folded: Folded) -> Iterator[Span]:
    """This function will yield messenger names with contact data, and handles that begin with @."""
    for pattern, end_of in ((_STRONG_NAME, _strong_end), (_WEAK_NAME, _weak_end)):
        for match in pattern.finditer(folded.text):
            end = end_of(folded.text, match.start(), match.end())
            if end is not None:
                yield Span(kind="messenger", start=match.start(), end=end)
    for match in _BARE_HANDLE.finditer(folded.text):
        yield Span(kind="handle", start=match.start(), end=match.end())
