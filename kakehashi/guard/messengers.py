"""Accounts of messenger and video services: the handle, number or name beside a service's name, and bare handles."""

import re
from collections.abc import Iterator

from kakehashi.guard.findings import Span
from kakehashi.guard.folding import Folded
from kakehashi.guard.not_numbers import blanked
from kakehashi.guard.services import (
    ABOUT_PROFILES,
    ACCOUNT_WORDS,
    COPULAS,
    CUES,
    LINKING,
    MESSENGERS,
    NO_ACCOUNT,
    NO_HANDLES,
    NO_NAMES,
    NO_SERVICE_BEFORE,
    OF_MANY,
    SEARCH_WORDS,
    WEAK,
)
from kakehashi.guard.signs_in_words import DOT_OR_UNDER_WORD
from kakehashi.guard.words import any_of

_LONGEST_LABEL = 8
_REACH = 90
_SERVICE = re.compile(MESSENGERS, re.IGNORECASE)
_WEAK_SERVICE = re.compile(WEAK, re.IGNORECASE)
_NOT_BEFORE = re.compile(NO_SERVICE_BEFORE, re.IGNORECASE)

_GROUP_BEFORE = re.compile(rf"(?:{OF_MANY})[ ]?$", re.IGNORECASE)
_SPACE = r"[ \t]{0,3}"
_MARK = r"(?:[:=→|~・/៖]|->|=>|[-–—](?=[ ]))"
_OPEN = r"[(「『\[\"“'‘《【<（]"
_ENDS = r"(?=[ ]{0,2}(?:$|[\n,.;:)。、，」』”\"!?/|（(\]】》>+&·・-]|[^\x00-\x7f]))"
_NO = rf"(?!(?:{NO_ACCOUNT})(?![a-z0-9_]|[.-][a-z0-9]))"
_ANY = rf"{_NO}@?[a-z0-9](?:[a-z0-9._-]{{1,40}}[a-z0-9_])"
_PLAIN_ANY = rf"{_ANY}(?![a-z0-9_@]){_ENDS}"
_AFTER_NUMBER_WORD = (
    r"(?<!so )(?<!nomor )(?<!number )(?<!numero )(?<!no )(?<!trang )(?<!page )(?<!kenh )(?<!nama )(?<!name )(?<!ten )"
)
_LOWER = r"(?-i:(?:[a-z][a-z0-9.]{1,30}_[a-z0-9_.]{0,30}[a-z0-9]|[a-z]{3,20}(?:\.[a-z]{2,20})?[0-9]{1,6})(?![A-Za-z0-9_@-]|\.[a-z0-9]))"
_MARKED = (
    r"(?!v?[0-9.]{1,6}(?![a-z0-9._]))(?!20[0-9]{2}(?![0-9]))@?(?:live:\.?)?(?=[a-z0-9._-]{0,40}[0-9_.][a-z0-9_])(?=[0-9._-]{0,40}[a-z])"
    r"[a-z0-9_](?:[a-z0-9._-]{2,40}[a-z0-9_])(?![a-z0-9_@])"
)
_AT_HANDLE = r"@[ ]?[a-z0-9_](?:[a-z0-9._-]{1,40}[a-z0-9_])"
_NAME = r"(?-i:(?:[A-Z][a-z]{1,2}\.|[A-Z][A-Za-z'’]{1,20})(?:(?:[ ](?:in|sa|ng|di|de|del|dela|of|the|no|o|tai))?[ ][A-Z](?:[a-z]?\.(?=[ ][A-Z])|[A-Za-z'’]{0,20})){1,4})(?![A-Za-z])"
_QUOTED = r"[「『\[\"“‘《【(（][ ]?[^」』\]\"”’》】)）\n]{2,40}[ ]?[」』\]\"”’》】)）]"
_QUOTED_NAME = r"[^」』\n]{2,40}"
_KATAKANA = r"[ァ-ヺー]{2,12}(?:[・ ＝=][ァ-ヺー]{2,12}){1,4}"
_SCRIPT = (
    r"(?:[\u0e00-\u0e7f]{2,20}[ ][\u0e00-\u0e7f]{2,20}|(?:(?!ပါတယ်|ပါပြီ|တွေ|နိုင်|ရှိ|ထဲ)[\u1000-\u1049\u104c-\u109f]){3,30}(?:[ ](?:(?!ပါတယ်|ပါပြီ|တွေ|နိုင်|ရှိ|ထဲ)[\u1000-\u1049\u104c-\u109f]){2,20}){0,2}|"
    r"[\u1780-\u17d3\u17d7-\u17ff]{2,20}[ ][\u1780-\u17d3\u17d7-\u17ff]{2,20}|[\u0900-\u0963\u0966-\u097f]{2,20}[ ][\u0900-\u0963\u0966-\u097f]{2,20}|"
    r"(?-i:[А-ЯЁӨҮO][a-zа-яёөү]{1,15}[ ][А-ЯЁӨҮO][a-zа-яёөү]{1,20})|"
    r"[\u4e00-\u9fff]{1,4}[ ][\u4e00-\u9fff]{1,4}(?![\u3040-\u9fff])|(?!手机|电话|号码|邮箱|[被不没有已和的可在也很都用要会无太是])[\u4e00-\u9fff]{2,8}(?![\u3040-\u9fff]))"
)
_NATIVE_NAME = (
    r"(?:[\u0e00-\u0e7f]{2,20}|[\u1000-\u1049\u104c-\u109f]{2,20}|[\u1780-\u17d3]{2,20}|[\u0900-\u0963]{2,20}|[\u0980-\u09ff]{2,20}|"
    r"[\u0d80-\u0dff]{2,20}|[a-zа-яёөүa-z]{2,20})"
)
_OWN_NAME = (
    rf"(?!{NO_NAMES})(?:[\u0e00-\u0e7f]{{2,10}}|[\u1000-\u1049\u104c-\u109f]{{2,14}}|[\u1780-\u17d3]{{2,10}}|[\u0900-\u0963]{{2,12}}|"
    r"[\u0980-\u09ff]{2,12}|[\u0d80-\u0dff]{2,12})(?![\u0900-\u109f\u1780-\u17d3])"
)
_SOUGHT_AFTER = r"(?=[ ](?:រក|ស្វែងរក)|[ ]?(?:လို့[ ]?(?:ရှာ|ရိုက်|ခေါ်|သုံး)|भनेर|नाममा|नामले|खोज|ค้น|ရှာ|ဆိုပြီး|နဲ့ရှာ|гэж|নামে|නමින්|lagi))"
_DIGITS = r"\+?[(]?[0-9](?:[ .()-]{0,2}[0-9]){4,14}"
_DOTTED = r"(?-i:(?=[a-z.]{7,30}(?![a-z.]))[a-z]{2,16}\.[a-z]{1,16})(?![a-z0-9@])"
_WORDS = rf"(?:{_SPACE}[(（]?(?:{ACCOUNT_WORDS})[)）]?)"
_PICTURE = r"[\u2600-\u27bf\U0001f300-\U0001faff]"
_SAYING = rf"(?:{_SPACE}(?:{COPULAS}))"
_LINK = rf"(?:[ ](?:{LINKING}))"
_BETWEEN = rf"[)）\]】]?(?:{_WORDS}|{_SAYING}){{0,3}}{_SPACE}(?:{_PICTURE}[ ]?){{0,2}}"
_SPELLED = rf"[a-z0-9_]{{1,20}}(?:(?:[ ]{{0,2}}{DOT_OR_UNDER_WORD}[ ]{{0,2}})[a-z0-9_]{{1,20}}){{1,4}}(?![a-z0-9])"

# After the name of a service: the words between, then the account as group 1.
_WITH_MARK = rf"{_BETWEEN}(?:{_MARK}{_SPACE}){{1,2}}{_OPEN}?{_SPACE}({_NAME}|{_AT_HANDLE}|{_MARKED}|{_PLAIN_ANY}|{_KATAKANA}|{_SCRIPT})"
_WITH_WORD = rf"(?:{_SAYING}){{0,2}}{_WORDS}(?:{_WORDS}|{_SAYING}|{_SPACE}:){{0,3}}{_SPACE}{_OPEN}?({_NAME}|{_AT_HANDLE}|{_MARKED}|{_AFTER_NUMBER_WORD}{_PLAIN_ANY}|{_KATAKANA}|{_SCRIPT})"
_WITH_COMMA = rf",[ ]?{_WORDS}(?:{_WORDS}|{_SAYING}|{_SPACE}:){{0,3}}{_SPACE}{_OPEN}?({_NAME}|{_AT_HANDLE}|{_MARKED})"
_WITH_SAYING = rf"{_BETWEEN}{_OPEN}?({_AT_HANDLE}|{_MARKED})"
_WITH_LINK = rf"(?:{_WORDS}|{_SAYING}){{0,2}}{_LINK}{{1,2}}(?:{_WORDS}|{_SAYING}|{_LINK}){{0,3}}{_SPACE}:?{_SPACE}{_OPEN}?({_AT_HANDLE}|{_MARKED})"
_OF_SHOPS = r"(?!(?-i:Marketing|Marketplace|Messenger|Premium|Pay|Group|Ads|Live|Lite|Business|Official|Works|Shorts|Studio|Music|Kids|Page|Inc|Japan|Vietnam)(?![a-z]))"
_WITH_NAME = rf"(?:{_SPACE}(?:{COPULAS})){{0,2}}{_SPACE}({_OF_SHOPS}{_NAME}|(?-i:(?<=[ ])[А-ЯЁӨҮO][a-zа-яёөү]{{1,15}}[ ][А-ЯЁӨҮO][a-zа-яёөү]{{1,20}})|[\u4e00-\u9fff]{{2,8}}(?=[ ]?(?:で検索|を検索|と検索|という名))|(?<=は)[\u4e00-\u9fff]{{1,4}}[ ]?[\u4e00-\u9fff]{{1,4}}(?=です|で検索|と検索)|{_KATAKANA}(?=[ ]?(?:で検索|です|と検索)))"
_SOUGHT = r"(?:で|と|を|という名前?で|の名前で)?[ ]?(?:検索|探|さが|フォロー|友達|登録|追加|です|搜|查)"
_NAMING = any_of(
    "po|ko po|ko po ay|is|am|i am|as|named|called|ako si|ako|saya|ko|kami|my|của em|搜|搜索|查|là|tên|adalah|nama|ay|は|名は|คือ|ชื่อ|是|叫|မှာ|ကတော့|နာမည်|គឺ|ឈ្មោះ|हो|मा|нэр|дээр|নাম|නම|em|tôi|mình|me as|me|under|by|with"
)
_WITH_QUOTE = rf"(?:[ ]?[「『](?=(?:{_KATAKANA}|{_NAME})[」』])({_QUOTED_NAME})|{_BETWEEN}{_MARK}{_SPACE}({_QUOTED})|{_BETWEEN}({_QUOTED})(?={_SOUGHT})|{_WORDS}{_BETWEEN}({_QUOTED})|{_SPACE}(?:{_NAMING})(?:{_SPACE}(?:{_NAMING}))?{_SPACE}({_QUOTED})|(?<!youtube)[ ](?:(?:{_NAMING})[ ])?([\"“](?-i:[A-Z]|[^\x00-\x7f])[^\"”\n ]{{1,20}}[ ][^\"”\n]{{1,30}}[\"”]))"
_WITH_SPELLED = rf"{_BETWEEN}(?:{_MARK}{_SPACE})?({_SPELLED})"
_WITH_DIGITS = rf"{_BETWEEN}(?:{_MARK}{_SPACE})?({_DIGITS})"
_WITH_FILLER = (
    rf"[^\n.。:：,;、0-9]{{0,22}}[:=][ ]?(?:{_OPEN}[ ]?)?({_AT_HANDLE}|{_MARKED}|"
    rf"(?<=(?:em|ko|my|ya|ni|oi|po|nh): ){_NAME})"
)
_NAME_WORDS = any_of(
    "pangalan|name|tên|nama|nick|nickname|username|account|id|handle|ชื่อ|ไอดี|နာမည်|အမည်|အကောင့်|ឈ្មោះ|គណនី|नाम|名前|名|アカウント|昵称|名字|账号"
)
_LOOSELY = rf"[^\n.。;:0-9@]{{0,30}}?(?<![A-Za-z0-9._@/-])({_LOWER})"
_SOUGHT_LOOSELY = rf"[^\n.。;:0-9@]{{0,20}}?[ ](?:{SEARCH_WORDS})(?:[ ](?:nyo|niyo|na|lang|po|aja|saja|ya|di|nhe|giup|ten|nama|name|si|for|me|as)){{0,3}}[ ]?:?[ ]?[\"“]?({_NAME}|{_AT_HANDLE}|{_LOWER})"
_NAMED_LOOSELY = rf"[^\n.。;0-9@]{{0,25}}?(?:{_NAME_WORDS})(?:{_SAYING}|{_SPACE}:){{0,2}}{_SPACE}{_OPEN}?({_NAME}|{_AT_HANDLE}|{_QUOTED})"
_STRONG = tuple(
    re.compile(one, re.IGNORECASE)
    for one in (
        _WITH_SPELLED,
        _WITH_MARK,
        _WITH_WORD,
        _WITH_COMMA,
        _WITH_SAYING,
        _WITH_LINK,
        _WITH_NAME,
        _WITH_FILLER,
        _LOOSELY,
        _NAMED_LOOSELY,
        _SOUGHT_LOOSELY,
    )
)
_AFTER_WEAK = tuple(
    re.compile(one, re.IGNORECASE)
    for one in (
        rf"{_BETWEEN}(?:{_MARK}{_SPACE}){{1,2}}{_OPEN}?({_AT_HANDLE}|{_MARKED})",
        rf"(?:{_SAYING})?[,、]?{_SPACE}(?:ID|id|号|アイディー?|ไอดี|アカウント名?|account|username|user name|ten|名前?){_SPACE}(?:{_SAYING}|:)?{_SPACE}{_OPEN}?({_AT_HANDLE}|{_MARKED}|{_PLAIN_ANY}|{_NAME})",
        rf"(?:{_SAYING}){{0,2}}{_SPACE}(?:{_PICTURE}[ ]?){{0,2}}{_OPEN}?({_AT_HANDLE}|(?=[a-z][a-z0-9.]{{0,30}}_|[a-z]{{3,20}}\.[a-z]{{2}}|[a-z._]{{3,20}}[0-9]{{2}}){_MARKED})",
        rf"[^\n.。0-9a-z]{{0,6}}(?:友達|友だち|追加|登録|連絡|交換|検索)[^\n.。0-9a-z]{{0,6}}:[ ]?({_AT_HANDLE}|{_MARKED})",
        rf"[^\n.。0-9]{{0,15}}(?:ID|アカウント名?)[^\n0-9a-z]{{0,4}}[:=][ ]?({_AT_HANDLE}|{_MARKED})",
        rf"(?-i:(?<=LINE)|(?<=WA))[ ]?:[ ]?({_PLAIN_ANY}|{_NAME})",
        rf"(?:(?-i:(?<=LINE)|(?<=Line)|(?<=WA))|(?<=ライン)|(?<=yt)|(?<=ytb)|(?<=vx)|(?<=tg)|(?<=tele)){_WITH_LINK}",
        rf"(?:(?<=yt)|(?<=ytb))(?:{_SAYING}){{0,2}}[ ]({_NAME}){_ENDS}",
        rf"(?:(?<=tg)|(?<=vx))(?:{_SAYING}){{0,2}}[ ]({_NAME})(?=[ ]?(?:$|[\n|/]))",
        rf"(?:(?<=vx)|(?<=v信)|(?<=飞机))[ ]?:[ ]?({_DIGITS})",
        rf"(?:(?<=yt)|(?<=ytb)|(?<=tg)|(?<=tele)){_BETWEEN}(?:{_MARK}{_SPACE})({_NAME}|{_PLAIN_ANY})",
        rf"(?-i:(?<=LINE)|(?<=Line))[ ]({_DOTTED})",
        rf"(?-i:(?<=LINE)|(?<=Line)){_SOUGHT_LOOSELY}",
        rf"(?-i:(?<=LINE)|(?<=Line))(?:{_SAYING}|{_LINK})[^\n.。:;0-9]{{0,20}}:[ ]?({_AT_HANDLE}|{_LOWER}|[a-z]{{3,20}}[-._][a-z]{{3,20}}[0-9]{{0,4}}(?![a-z0-9@_.-]))",
        rf"(?-i:(?<=LINE)|(?<=Line))[ ]?(?:{_NAME_WORDS})(?:{_SAYING}|{_SPACE}:){{0,2}}{_SPACE}{_OPEN}?({_NAME})",
        rf"(?-i:(?<=LINE)){_LOOSELY}",
        rf"(?-i:(?<=LINE))[ ]?(?:ID|(?:の)?(?:アカウント)?名前?)[ ]?(?:は|:)?[ ]?({_QUOTED})",
    )
)
_NATIVE = re.compile(rf"{_BETWEEN}({_NATIVE_NAME}(?:[ ]{_NATIVE_NAME}){{1,3}}?){_SOUGHT_AFTER}", re.IGNORECASE)
_QUOTE = re.compile(_WITH_QUOTE, re.IGNORECASE)
_NUMBER = re.compile(_WITH_DIGITS, re.IGNORECASE)
_MINE = re.compile(r"(?<![a-z])(?:my|ko|saya|cua (?:em|toi|minh)|私の|僕の|我的|मेरो)[ ]?$", re.IGNORECASE)
_MINE_IS = re.compile(rf"[ ](?:is|ay|adalah|la)[ ]{_OPEN}?({_PLAIN_ANY})", re.IGNORECASE)
_ACCOUNT_BEFORE_SERVICE = re.compile(
    rf"(?:username|user name|akun|account|acc|nick|tai khoan)[ ](?:{MESSENGERS})(?:{_SAYING}|{_SPACE}:){{0,2}}{_SPACE}({_PLAIN_ANY})",
    re.IGNORECASE,
)
_NAME_IN_BRACKETS = re.compile(rf"({_NAME})[ ]?[(（\[](?:{MESSENGERS}|(?-i:LINE))[)）\]]", re.IGNORECASE)
_BEFORE_SERVICE = re.compile(
    rf"(?<![a-z0-9._@-])({_AT_HANDLE}|{_MARKED})[ ]?[)）」』\"”]?[ ]{{0,2}}"
    rf"(?:[(（\[,、-]|on|in|tren|di|sa|at|qua|via|の|で|という|ที่|ใน|在)?[ ]{{0,2}}(?:my[ ])?(?:{MESSENGERS}|(?-i:LINE|ライン))",
    re.IGNORECASE,
)
_WRITE = any_of("pm|message|inbox|nhắn|ib|kb")
_NAME_AFTER_CUE = re.compile(
    rf"(?:{CUES}|{_WRITE})[^.\n]{{0,25}}[ ](?:on|sa|tren|di|in|at|qua)[ ](?:{MESSENGERS})[,:]?[ ][(\"“]?({_OF_SHOPS}{_NAME})",
    re.IGNORECASE,
)
_NAME_BEFORE_SERVICE = re.compile(
    rf"(?:{CUES})[ ]?(?:for|me|my|em|toi|la|:|saya|ko|ako)?[ ]?[:\"“]?[ ]?({_NAME}|{_PLAIN_ANY})[\"”]?[ ](?:on|in|tren|di|sa|qua|via)[ ](?:{MESSENGERS}|(?-i:LINE))",
    re.IGNORECASE,
)
_QUOTED_BEFORE_SERVICE = re.compile(
    rf"({_QUOTED})(?:という|on|tren|di|sa|在)[ ]?(?:{MESSENGERS}|(?-i:LINE))", re.IGNORECASE
)
_BARE_HANDLE = re.compile(
    r"(?<![a-z0-9._@])(?!@[ ]?(?:p|rp|rs|php|usd|vnd|idr|jpy|npr|mmk)\.?[0-9])@(?:[ ](?=[a-z0-9.]{0,40}[0-9_]))?[a-z](?=[a-z0-9._]{2})[a-z0-9._]{1,39}[a-z0-9_]",
    re.IGNORECASE,
)
_SOUGHT_IN_CHINESE = re.compile(
    rf"(?:{MESSENGERS})(?:上|里|裡)?[ ]?(?:搜索|搜尋|搜一下|搜(?![索尋])|关注|關注|查找|@)[ ]?[:：]?[ ]?(?:[“「\"《]([^”」\"》\n]{{2,20}})|"
    r"(?!功能|引擎|记录|结果|框|一下|很多)([\u4e00-\u9fff][\u4e00-\u9fffa-z0-9_]{1,11}?)(?=就|可以|能看|即可|来看|看|加我|关注|[ ,。，、!！]|$))",
    re.IGNORECASE,
)
_FOLLOWED = re.compile(
    rf"(?:关注|搜索|搜|查找|フォロー|kenh|channel|kanal|tai khoan|akun|account|page|trang|nick|ช่อง|เพจ)(?:一下)?(?:我的?)?[ ]?(?:{MESSENGERS})[ ]?({_QUOTED})",
    re.IGNORECASE,
)
_ADDED_IN_CHINESE = re.compile(
    rf"(?:(?:加我?|➕|\+|联系|我的|我)[ ]?(?:vx|wx|v|微|薇|威)信?号?[ ]?(?:是|:|{_PICTURE}){{0,2}}|[微薇](?:{_PICTURE}|:){{1,3}}|(?<![a-z0-9])(?:vx|wx|v)[ ]?(?::(?=[ ]?[a-z]{{3}})|(?=[a-z0-9_-]{{5,20}}[ ]?(?:加|详|聊|联))))[ ]?(?=[a-z0-9_-]{{0,20}}[a-z]{{2}})({_MARKED}|(?<=[ :])[a-z]{{5,20}}(?![a-z]))",
    re.IGNORECASE,
)
_NATIVE_AFTER_CUE = re.compile(
    rf"(?:inbox|แอด|ทัก|ค้นหา|add|pm|खोज|រក|បន្ថែម|ရှာ)[ ]?(?:ทาง|มา|ที่|ได้|in|on)?[ ]?(?:{MESSENGERS})[ ]({_SCRIPT})",
    re.IGNORECASE,
)
_NAME_ON_SERVICE = re.compile(
    rf"(?:{_NAME_WORDS})(?:[ ](?:ko|saya|em|toi|minh|my|po|akun|account|profile|nick)){{0,2}}[ ]?(?:on|in|di|sa|tren|o|ng|trong|cua|của|no|のは?|ใน|บน|ที่|ក្នុង|លើ|में|मा)?[ ]?(?:my[ ]|our[ ])?"
    rf"(?:{MESSENGERS}|(?-i:LINE|Line|YT)|yt)(?:{_SAYING}|{_LINK}){{0,3}}[ ]?:?[ ]?({_NAME}|{_QUOTED}|{_AT_HANDLE}|{_MARKED}|(?:{_OWN_NAME})[ ](?:{_OWN_NAME}))",
    re.IGNORECASE,
)
_AT_CLAUSE = re.compile(
    rf"(?:^|[\n.,;:|/။។၊])[ ]?(?:{MESSENGERS})(?:{_SAYING})?[ ]((?:{_OWN_NAME})[ ](?:{_OWN_NAME}))(?=$|[\n.,;|/()!?။။၊។]|[ ](?:{ABOUT_PROFILES}))",
    re.IGNORECASE,
)
_LETTERS_ONLY = re.compile(
    rf"(?=[^\x00-\x7f])(?:{MESSENGERS})(?:{_SAYING})?[ ]?(?-i:(?!(?:{NO_HANDLES})(?![a-z]))([a-z]{{5,20}}))(?![a-z0-9_@.-]|[ ][a-z])",
    re.IGNORECASE,
)
_NAME_IN_CHINESE = re.compile(
    r"(?:^|[\n.,;:|/。、，；！])[ ]?(?:小红书|小紅書|抖音|快手|微博|b站|哔哩哔哩|公众号|视频号)[ ]"
    r"(?![不没有和也都可看刷上里的视频直播是很太发搜关加在用会要官推平账号])([\u4e00-\u9fffa-z0-9]{3,10})(?=[。！!]?[ ]?(?:$|[\n|/]))",
    re.IGNORECASE,
)
_NAMED_SERVICE = re.compile(
    rf"(?:ชื่อ|နာမည်|ឈ្មោះ|нэр)[ ]?(?:{MESSENGERS})[ ]?:?[ ]?(?!{NO_NAMES})({_SCRIPT})", re.IGNORECASE
)
_NAME_IN_JAPANESE = re.compile(
    rf"(?:{MESSENGERS}|line|ライン)[ ]?(?:で|上)?の?[ ]?(?:表示名|登録名|アカウント名|ユーザー名|ユーザーネーム|ニックネーム|名前)[ ]?(?:は、?|が|:|=)[ ]?"
    rf"((?![「『][^」』\n]{{0,12}}(?:第|組立|生産|加工|検査|包装|[0-9]号?)){_QUOTED}|{_KATAKANA}|[ァ-ヺー]{{3,12}}|[\u4e00-\u9fff]{{2,6}}(?=です|で検索|と検索|[。、\n]|$))",
    re.IGNORECASE,
)
_CALLED_IN_CHINESE = re.compile(
    rf"(?:{MESSENGERS}|line|vx)(?:上|里|里面)?的?[ ]?(?:(?:名字|昵称|网名|名)(?:叫做?|是|为|:)|叫做?)[ ]?[\"“「]?(?!什么|做|啥|我|他|人|车|外卖)((?:(?![很要用的不可都方])[\u4e00-\u9fffa-z0-9_]){{2,8}}?)(?=[”\"」,，。、!！;；\n ]|$)",
    re.IGNORECASE,
)
_NAMED_IN_SCRIPT = re.compile(
    rf"(?:ชื่อ|နာမည်|ឈ្មោះ|नाम|নাম|නම)[ ]?(?:ใน)?(?:{MESSENGERS})(?:{_SAYING}|ে|मा){{0,2}}[ ]?:?[ ]((?:{_OWN_NAME})[ ](?:{_OWN_NAME}))",
    re.IGNORECASE,
)
_ON_LINE = re.compile(
    rf"(?<![a-z])(?:di|sa|on|tren|qua|lewat|via|my|ang)[ ]line(?:{_SAYING}|{_LINK}|[ ](?:{SEARCH_WORDS}|aja|saja|lang|id)){{0,4}}[ ]({_LOWER})",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:(?:discord|ディスコード|ดิสคอร์ด)[^\n]{0,30}?(?<![a-z0-9._])([a-z0-9._]{2,32}#[0-9]{4})|"
    r"(?<![a-z0-9._#])([a-z0-9]{2,15}[._][a-z0-9._]{1,16}#[0-9]{4}))(?![0-9a-z])",
    re.IGNORECASE,
)
_BARE_ID = re.compile(
    rf"(?<![a-z])id[ ](?=[a-z][a-z0-9.-]{{1,30}}_)({_MARKED})|"
    rf"(?:(?<![a-z])(?:my[ ])?(?:id|user ?name|nick(?:name)?)|アカウント名?|ไอดี|账号)[ ]?(?:は|is|la|คือ|是|:|=)[ ]?(?=[a-z0-9._-]{{0,40}}[_.]|[a-z]{{3,30}}[0-9]{{2}})({_MARKED})",
    re.IGNORECASE,
)
_WITH_SERVICE = (
    _BEFORE_SERVICE, _NAME_AFTER_CUE, _NAME_BEFORE_SERVICE, _QUOTED_BEFORE_SERVICE, _SOUGHT_IN_CHINESE, _NAMED_SERVICE,
    _NATIVE_AFTER_CUE, _NAME_ON_SERVICE, _AT_CLAUSE, _LETTERS_ONLY, _NAME_IN_CHINESE,
    _NAME_IN_JAPANESE, _CALLED_IN_CHINESE, _NAMED_IN_SCRIPT, _ON_LINE, _ACCOUNT_BEFORE_SERVICE, _FOLLOWED, _NAME_IN_BRACKETS,
)  # fmt: skip
_ALONE = (_BARE_ID, _ADDED_IN_CHINESE, _NUMBERED, _BARE_HANDLE)


def spans(folded: Folded) -> Iterator[Span]:
    """This function will yield accounts; a piece may be yielded more than once."""
    text = folded.text
    services = list(_SERVICE.finditer(text))
    numbers = blanked(folded.digits) if services else ""
    for match in services:
        for pattern in _STRONG:
            yield from _account(pattern, match, text)
        if not _GROUP_BEFORE.search(text, max(0, match.start() - 12), match.start()):
            yield from _account(_QUOTE, match, text)
        yield from _account(_NATIVE, match, text)
        yield from _account(_NUMBER, match, numbers)
        if _MINE.search(text, max(0, match.start() - 12), match.start()):
            yield from _account(_MINE_IS, match, text)
    weak = list(_WEAK_SERVICE.finditer(text))
    yield from _weak(weak, text)
    for pattern in (*_WITH_SERVICE, *_ALONE) if services or weak else _ALONE:
        for match in pattern.finditer(text):
            start, end = match.span(match.lastindex or 0)
            yield Span(kind="messenger", start=start, end=end)


def _weak(services: list[re.Match[str]], text: str) -> Iterator[Span]:
    """This function will yield accounts beside names that are everyday words, such as a production line."""
    for match in services:
        if _NOT_BEFORE.search(text, max(0, match.start() - 14), match.start()):
            continue
        for pattern in _AFTER_WEAK:
            yield from _account(pattern, match, text)
        if _MINE.search(text, max(0, match.start() - 12), match.start()):
            yield from _account(_MINE_IS, match, text)


def _account(pattern: re.Pattern[str], service: re.Match[str], text: str) -> Iterator[Span]:
    """This function will yield the account after a service's name, with that name where it is short."""
    found = pattern.match(text, service.end(), min(len(text), service.end() + _REACH))
    if found:
        start, end = found.span(found.lastindex or 0)
        with_label = start - service.start() <= _LONGEST_LABEL
        yield Span(kind="messenger", start=service.start() if with_label else start, end=end)
