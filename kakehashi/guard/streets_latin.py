"""How street addresses are written in Latin letters, without marks as in the folded text."""

import re

_NUMBER = (
    r"(?<![0-9A-Za-z.,/-])#?[0-9]{1,5}(?:-?[A-Za-z](?![A-Za-z]))?(?:[/-](?:[0-9]{1,4}[A-Za-z]?|[A-Z](?![A-Za-z]))){0,3}"
)
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_ONES = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
_IN_WORDS = (
    rf"(?<![a-z])(?:{_TENS}[ -]{_ONES}|{_TENS}|{_ONES}(?:[ ](?:hundred(?:[ ]and)?[ ])?(?:{_TENS}[ -]?)?{_ONES})?)"
)
_WORD = r"(?-i:[A-Z][A-Za-z0-9'’.-]{0,20})"
_ROADS = (
    r"(?<![0-9])(?:street|str|st|avenue|ave|av|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|highway|hwy|soi|thanon|marg|"
    r"sarani|mawatha|galli|extension|ext|terrace|alley)\b\.?"
)
_SURE_ROADS = r"(?:street|avenue|road|boulevard)\b"
_PLACE = r"(?:,?[ ](?-i:[A-Z][A-Za-z'’-]{1,20})){0,4}"
_AFTER_COMMA = rf"(?P<tail>(?:,[ ]?(?:{_WORD}|(?:apt|unit|flat|room|rm|floor|fl)\.?)(?:[ ](?:{_WORD}|[0-9]{{1,4}}[A-Za-z]?)){{0,3}}){{0,4}})"
_NO_STREET_WORDS = r"(?!(?:years?|months?|days?|km|m|hours?|people|men|women|pieces|the|of|in|on|at|to|and|cars?|trucks?|by|per|x|dr|mr|ms)\b)"

_NO_DRIVE = r"(?!(?:wheel|hour|minute|min|day|test|safety|km)[ ])"
_CORNER = rf"(?:[ ](?:cor|corner|near|kanto ng)\.?[ ](?:{_WORD}[ ]){{1,3}}{_ROADS})?"
_ENGLISH = (
    r"(?<![a-z])(?:street|st|road|rd|lane|soi)\.?[ ]?#?[0-9]{1,4},?[ ](?:house|house no|home)\.?[ ]?#?[0-9]{1,4}[A-Z]{0,2}(?![0-9a-z])",
    rf"(?<![a-z])(?:no|house no|bldg no|building no)\.?[ ]?[(\[]?[0-9]{{1,5}}(?:[-/][A-Za-z0-9]{{1,3}}|[A-Za-z]|[(][A-Za-z0-9]{{1,3}})?[)\]]?,?[ ](?:{_WORD}[ ]){{1,4}}{_ROADS}{_AFTER_COMMA}",
    rf"{_IN_WORDS}[ ](?:{_WORD}[ ]){{1,3}}{_ROADS}{_AFTER_COMMA}",
    rf"(?:{_NUMBER}|{_IN_WORDS}),?[ ](?:kalye|calle|jalan|thanon|rue|via|daang|kanto)[ ](?:{_WORD}[ ]?){{1,4}}{_AFTER_COMMA}",
    rf"{_NUMBER},?[ ]{_NO_DRIVE}(?:{_WORD}[ ](?:(?:de|del|dela|la|los|of|von|y)[ ]){{0,2}}){{1,4}}{_ROADS}{_CORNER}{_AFTER_COMMA}",
    rf"{_NUMBER},?[ ](?:{_NO_STREET_WORDS}[a-z]{{3,15}}[ ]){{1,2}}{_SURE_ROADS}",
    rf"(?:no|house(?: no)?|hno|door no|plot|flat|bldg|building|unit|room|apt|apartment)\.?[ ]?#?[0-9]{{1,5}}[A-Za-z]?(?:[/-][0-9]{{1,4}})?,[ ]?(?![0-9]{{1,5}}[A-Za-z]?[ ,]|no\.)"
    rf"(?:(?:{_WORD}|[0-9]{{1,4}}(?:st|nd|rd|th)?|floor|fl\.?)[ ]?,?[ ]?){{1,6}}{_ROADS}(?:[ ][0-9]{{1,4}}(?![0-9]))?{_AFTER_COMMA}",
    rf"(?:house|plot|flat)(?: no\.?)?[ ]?#?[0-9]{{1,5}}[A-Za-z]?,[ ]?(?:road|street|lane|sector|block)(?: no\.?)?[ ]?#?[0-9A-Z]{{1,4}}\b{_AFTER_COMMA}",
    rf"(?:#|no\.?[ ]?)?[0-9]{{1,5}}[A-Za-z]{{0,2}}[0-9]?,?[ ](?:street|st|road|rd|lane)\.?[ ][0-9]{{1,4}}(?![0-9]){_AFTER_COMMA}",
    rf"{_NUMBER},?[ ][0-9]{{1,3}}(?:st|nd|rd|th)[ ](?:{_WORD}[ ])?{_ROADS}{_AFTER_COMMA}",
)
_JP_NAME = r"(?-i:[A-Z][A-Za-z'-]{2,25})"
_JP_AREA = (
    r"(?:[A-Za-z]{2,20}-(?:ku|shi|cho|machi|gun|mura|ken|to|fu|city)|(?:hokkaido|aomori|iwate|miyagi|akita|yamagata|fukushima|ibaraki|tochigi|gunma|"
    r"saitama|chiba|tokyo|kanagawa|niigata|toyama|ishikawa|fukui|yamanashi|nagano|gifu|shizuoka|aichi|mie|shiga|kyoto|osaka|hyogo|nara|wakayama|"
    r"tottori|shimane|okayama|hiroshima|yamaguchi|tokushima|kagawa|ehime|kochi|fukuoka|saga|nagasaki|kumamoto|oita|miyazaki|kagoshima|okinawa|"
    r"sapporo|sendai|yokohama|nagoya|kobe|japan|city|prefecture|pref))\b"
)
_NO_AREA = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|"
    r"no|part|model|type|rev|lot|code|drawing|grade|level|batch|shift|No|Part|Model|Type|Rev|Lot|Code|Drawing|Grade|Level|Batch|Shift|Section|Score|Set|set|"
    r"year|month|day|hour|people|person|times|pcs|pieces|tahun|bulan|hari|orang|jam|nam|thang|ngay|nguoi|gio|taon|buwan|araw|oras|tao|menit|phut|lan|kali|am|pm)"
)
_LIVED_IN = "|".join(
    f"(?<={word}{sign})"
    for word in [
        "office at",
        "office",
        "address",
        "live at",
        "lives at",
        "living at",
        "located at",
        "dormitory at",
        "dorm",
        "dorm at",
        "house at",
        "come to",
        "alamat",
        "tinggal di",
        "kantor di",
        "kantor",
        "asrama di",
        "asrama",
        "dia chi",
        "song o",
        "nha o",
        "nha em o",
        "o tai",
        "van phong tai",
        "van phong",
        "ky tuc xa",
        "ktx",
        "tru so",
        "nakatira sa",
        "nakatira ako sa",
        "nakatira po ako sa",
        "tirahan",
        "dormitoryo",
        "opisina",
        "jusho",
    ]
    for sign in (" ", ": ")
)
_JAPANESE = (
    rf"(?<![0-9A-Za-z-])[0-9]{{1,4}}(?:-[0-9]{{1,4}}){{1,3}},?[ ](?:{_JP_NAME}(?:machi|cho|dori)\b|(?:{_JP_NAME},?[ ])?(?P<tail>(?:{_JP_NAME},?[ ]){{0,2}}?{_JP_AREA}))",
    r"(?-i:[A-Z])[A-Za-z]{2,20}[ -]?(?:cho|machi|ku|shi|chome)?,?[ ][0-9]{1,3}[ -]?chome[ -]?[0-9]{1,3}(?:-[0-9]{1,3}){0,2}",
    rf"(?<![0-9A-Za-z./-])(?<!no[.] )(?<!part )(?=[0-9-]{{0,9}}[0-9]{{2}})[1-9][0-9]{{0,2}}(?:-[1-9][0-9]{{0,3}}){{2,3}}[ ,]{{1,2}}(?:(?-i:(?!{_NO_AREA})[A-Z][a-z'-]{{2,20}})(?=,?[ ]{_JP_NAME})(?P<tail>(?:,?[ ]{_JP_NAME}){{1,2}}))",
    rf"(?=[1-9][0-9]{{0,2}}-[1-9])(?:{_LIVED_IN})[1-9][0-9]{{0,2}}(?:-[1-9][0-9]{{0,3}}){{1,3}}[ ,]{{1,2}}(?!{_NO_AREA})[a-z][a-z'-]{{2,20}}(?![a-z])",
    rf"(?<![A-Za-z])(?-i:(?=[A-Z][a-z'-]{{2,20}}[ ][1-9][0-9]{{0,2}}-)(?!{_NO_AREA})[A-Z][a-z'-]{{2,20}})[ ][1-9][0-9]{{0,2}}(?:-[1-9][0-9]{{0,2}}){{2,3}}(?![0-9-])(?P<tail>,[ ]{_JP_NAME}(?:,?[ ]{_JP_NAME}){{0,2}})",
    rf"[0-9]{{1,3}}-chome[ -]?[0-9]{{1,3}}(?:-[0-9]{{1,3}}){{0,2}}(?:[ ]{_JP_NAME},?){{0,4}}",
    rf"(?:{_JP_NAME},?[ ]){{0,2}}{_JP_AREA},?[ ](?:{_JP_NAME},?[ ]){{0,2}}[0-9]{{1,3}}(?:-[0-9]{{1,3}}){{1,2}}(?![0-9-])",
)
_VI_ROAD = r"(?:duong|pho|d\.|p\.|dai lo|quoc lo|tinh lo|ql|tl|xa lo)"
_VI_ALLEY = r"(?:ngo|ngach|hem|kiet|nghach)"
_VI_NUMBER = r"(?:[0-9]{1,4}[A-Za-z]?(?:/[0-9]{1,4}[A-Za-z]?){0,4}(?:bis)?|(?:(?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|muoi|tram|linh|le)(?![a-z])[ ]){1,5}(?<=[ ]))"
_VI_NAME = r"(?:[ ]?(?:(?-i:[A-Z][a-z]{1,8})|[0-9]{1,3}(?:/[0-9]{1,2})?(?![0-9]))){1,5}"
_VI_AREAS = (
    r"(?:,?[ ](?:phuong|p\.|quan|q\.|huyen|h\.|thi xa|tp\.?|thanh pho|xa|thi tran|khu pho|kp\.?|to|tinh|p|q|tdp|to dan pho|thon|xom|ap)"
    r"[ ]?(?:(?-i:[A-Z])[a-z]{1,10}|[0-9]{1,2}(?![0-9]))(?:[ ](?-i:[A-Z])[a-z]{1,10}){0,3})"
)
_VI_AREA = rf"(?P<tail>{_VI_AREAS}{{0,4}})"
_VI_AREA_NEEDED = rf"(?P<tail>{_VI_AREAS}{{1,4}})"
_VI_STREET = r"(?-i:[A-Z][a-z]{1,8})(?:[ ](?-i:[A-Z])[a-z]{1,8}){1,3}(?:[ ][0-9]{1,2}(?![0-9]))?"
_VI_STREETS = (
    "nguyen trai|nguyen hue|nguyen du|nguyen van linh|nguyen van cu|nguyen thi minh khai|nguyen dinh chieu|nguyen chi thanh|nguyen xien|"
    "le loi|le duan|le lai|le thanh ton|le hong phong|le van sy|le van luong|tran hung dao|tran phu|tran duy hung|tran quoc toan|hai ba trung|ly thuong kiet|"
    "ly thai to|ly tu trong|dien bien phu|vo van tan|vo thi sau|vo van kiet|cach mang thang tam|cach mang thang 8|hoang dieu|hoang hoa tham|hoang quoc viet|"
    "hung vuong|phan chu trinh|phan dinh phung|phan boi chau|pham van dong|pham ngu lao|pham hung|quang trung|ba trieu|bach dang|dong khoi|"
    "truong chinh|giai phong|lang ha|kim ma|cau giay|xuan thuy|ton duc thang|bui thi xuan|bui vien|ngo quyen|ngo gia tu|dinh tien hoang|le van viet"
)
_VI_NO_COUNT = r"(?<!lop )(?<!khoi )(?<!doi )(?<!to )(?<!ca )(?<!khoa )(?<!chuyen )(?<!hang )(?<!thpt )(?<!truong )"
_VIETNAMESE = (
    rf"(?<![a-z])(?:duong|pho)[ ](?-i:[A-Z][a-z]{{1,8}})(?:[ ](?-i:[A-Z][a-z]{{1,8}})){{1,3}},?[ ](?:so|so nha|nha so)[ ]{_VI_NUMBER}(?![0-9])",
    rf"(?<![a-z])(?:so|sn|so nha|nha so|nha)[ ]?{_VI_NUMBER},?[ ]?(?:{_VI_ALLEY}[ ]?{_VI_NUMBER},?[ ]?){{0,3}}(?:{_VI_ROAD}[ ]?)(?:so[ ]?)?{_VI_NAME}{_VI_AREA}",
    rf"(?<![a-z])(?:so nha|sn|nha so)[ ]?:?[ ]?{_VI_NUMBER}(?![0-9])(?:,?[ ]?(?:{_VI_ROAD}[ ]?)?{_VI_NAME})?{_VI_AREA}",
    rf"(?<![a-z])(?<!duong )(?<!pho )(?<!thpt )(?<!thcs )(?<!truong )(?<!cong ty )(?<!nha may )(?<!tieu hoc )(?<!doi )so[ ]?{_VI_NUMBER},?[ ](?-i:[A-Z])[a-z]{{1,8}}(?:[ ](?-i:[A-Z])[a-z]{{1,8}}){{1,3}}{_VI_AREA}",
    rf"(?<![a-z])(?:(?:so[ ]?)?{_VI_NUMBER},?[ ])?{_VI_ALLEY}[ ](?:so[ ])?{_VI_NUMBER}(?![0-9])(?:,?[ ](?:{_VI_ALLEY}[ ]{_VI_NUMBER}|{_VI_ROAD}[ ]?{_VI_NAME})|{_VI_NAME}){{0,3}}{_VI_AREA}",
    rf"(?<![0-9A-Za-z/.,-])(?<!toc ){_VI_NUMBER},?[ ]{_VI_ROAD}[ ]?{_VI_NAME}{_VI_AREA}",
    rf"(?<![0-9A-Za-z/.,-]){_VI_NO_COUNT}{_VI_NUMBER}[ ](?-i:[A-Z])[a-z]{{1,8}}(?:[ ](?-i:[A-Z])[a-z]{{1,8}}){{1,3}}{_VI_AREA_NEEDED}",
    rf"(?<![0-9A-Za-z/.,-])(?<!ngay ){_VI_NO_COUNT}(?:so[ ]?)?{_VI_NUMBER}[ ](?:{_VI_ROAD}[ ]?)?(?:{_VI_STREETS})(?![a-z]){_VI_AREA}",
    r"(?<![0-9A-Za-z/.,-])(?:(?:3[2-9]|[4-9][0-9]|[1-9][0-9]{2,3})/[0-9]{1,4}|[0-9]{1,4}/(?:1[3-9]|[2-9][0-9]|[1-9][0-9]{2,3})|[0-9]{1,4}(?:/[0-9]{1,4}){2,4})[A-Za-z]?[ ]"
    rf"(?-i:[A-Z])[a-z]{{1,8}}(?:[ ](?-i:[A-Z])[a-z]{{1,8}}){{1,3}}{_VI_AREA}",
    rf"(?<![a-z])(?:dia chi|dc|nha (?:em |toi |minh )?o|song tai|thuong tru|tam tru|o|tai|tru so|van phong)(?: la)?[ ]?:?[ ]?(?:tang [0-9]{{1,2}}, )?"
    rf"(?P<address>{_VI_NUMBER},?[ ](?!(?:Cong|Nha|Xuong|Khu|Phong|Nguoi|Thang|Ngay|Nhat|Viet|Quan|Phuong|Tinh|Nam)[ ])(?:{_VI_ROAD}[ ]?)?(?:{_VI_STREET}){_VI_AREA})",
    rf"(?<![a-z0-9])[kh][0-9]{{1,4}}/[0-9]{{1,4}}(?:/[0-9]{{1,4}})?[ ]{_VI_STREET}",
    rf"(?<![a-z])lo[ ](?:so[ ])?[A-Z]{{0,2}}[ -]?[0-9]{{1,3}}(?:[-/][0-9]{{1,3}})?,?[ ](?:{_VI_ROAD}[ ]?(?:so[ ])?{_VI_NAME}|(?:kcn|khu cong nghiep|kdc|khu dan cu)(?:[ ](?-i:[A-Z])[a-z]{{1,8}}){{1,4}})",
    rf"(?<![a-z])(?:can ho|chung cu)[ ][A-Z]?[0-9]{{1,4}}[A-Z]?,?[ ](?:tang[ ][0-9]{{1,2}},?[ ])?(?:chung cu|toa nha|toa|block|can ho)[ ](?:(?-i:[A-Z0-9])[A-Za-z0-9]{{0,8}}[ ]?){{1,4}}{_VI_AREA}",
)
_ID_NAME = r"(?-i:[A-Z0-9][A-Za-z0-9.'-]{0,15})"
_ID_ANY = r"[A-Za-z][A-Za-z.'-]{1,15}"
_ID_COUNT = r"(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|seratus|belas|puluh|ratus)\b"
_INDONESIAN = (
    rf"(?<![a-z])(?:jl|jln|jalan|gg|gang)\b\.?[ ]?(?:{_ID_NAME}[ ]?){{1,5}}?,?[ ]?(?:no|nomor|nmr|kav|blok|km)\b\.?[ ]?[A-Z]{{0,2}}[ -]?[0-9]{{1,4}}[A-Za-z]?(?:[/-][0-9A-Z]{{1,4}})?"
    r"(?P<tail>(?:,?[ ]?rt\.?[ ]?[0-9]{1,3}[ ]?[/,]?[ ]?rw\.?[ ]?[0-9]{1,3})?)",
    r"(?<![a-z])(?:jl|jln|jalan|gg|gang)\b\.?[ ]?(?:(?-i:[A-Z])[a-z.]{1,15}[ ]){1,4}(?:[IVX]{1,4}/)?[0-9]{1,4}[A-Za-z]?(?![0-9a-z]|[ ](?:km|menit|tahun|hari|orang))(?:[/-][0-9]{1,4})?"
    r"(?P<tail>(?:,?[ ]?rt\.?[ ]?[0-9]{1,3}[ ]?[/,]?[ ]?rw\.?[ ]?[0-9]{1,3})?)",
    r"(?<![a-z])rt\.?[ ]?[0-9]{1,3}[ ]?[/,-]?[ ]?(?:rw\.?[ ]?)?[0-9]{1,3},?[ ](?:rumah )?(?:no|nomor)\b\.?[ ]?[0-9]{1,4}(?![0-9])",
    rf"(?<![a-z])(?:perum|perumahan|komplek|kompleks|griya|villa|vila)\b\.?[ ](?:{_ID_NAME}[ ]){{1,5}}?(?:blok|no)\.?[ ]?[A-Z]{{0,2}}[ ./-]?[0-9]{{1,4}}(?:[/-][0-9]{{1,4}})?(?:[ ]?no\.?[ ]?[0-9]{{1,4}})?",
    rf"(?:(?<![a-z])(?:ruko|perum|perumahan|komplek)[ ](?:{_ID_NAME}[ ]){{1,4}}?)?(?<![a-z])blok[ ][A-Z]{{1,2}}(?:[0-9]{{1,2}}[ ]?[/-]|[0-9]{{0,2}},?[ ]?no\.?)[ ]?[0-9]{{1,4}}(?![0-9])",
    rf"(?<![a-z])(?:jl|jln|jalan|gg|gang)\b\.?[ ](?:{_ID_NAME}[ ]){{1,4}}?(?:no|nomor)\.?[ ](?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)(?:[ ](?:belas|puluh(?:[ ][a-z]{{3,8}})?))?",
    rf"(?<![a-z])(?:jl|jln|jalan|gg|gang)\b\.?[ ]?(?:{_ID_ANY}[ ]){{1,4}}?(?:no|nomor|nmr)\b\.?[ ]?(?:[0-9]{{1,4}}(?:[ ]?[A-Z])?(?![0-9a-z])|{_ID_COUNT}(?:[ ]{_ID_COUNT}){{0,4}})",
    rf"(?<![a-z])(?:dusun|dsn|desa|kampung|kp)\b\.?[ ](?:{_ID_NAME}[ ]){{1,3}}?no\.?[ ]?[0-9]{{1,4}}",
)
_PH_NAME = r"(?-i:[A-Z][A-Za-z.'-]{1,15})"
_PHILIPPINE = (
    rf"(?<![a-z0-9])b[0-9]{{1,3}}[ ,]{{1,2}}l[0-9]{{1,3}}[ ,]{{1,2}}(?:{_PH_NAME}[ ]){{1,3}}{_ROADS}",
    rf"(?<![a-z])(?<!peza )(?<!epza )(?<!epz )(?:blk|block)\b\.?[ ]?[0-9]{{1,3}}[A-Z]?,?[ ]?(?:lot|l)\b\.?[ ]?[0-9]{{1,3}}[A-Z]?(?:,?[ ](?:(?:{_PH_NAME}[ ]){{1,3}}{_ROADS}|phase[ ][0-9]{{1,2}}))?",
    rf"(?<![a-z])(?<!peza )(?<!epza )(?<!epz )lot[ ]?[0-9]{{1,3}}[A-Z]?,?[ ]?(?:blk|block)\.?[ ]?[0-9]{{1,3}}[A-Z]?(?:,?[ ](?:(?:{_PH_NAME}[ ]){{1,3}}{_ROADS}|phase[ ][0-9]{{1,2}}))?",
    rf"(?<![a-z])(?:unit|rm|room)\b\.?[ ]?[0-9]{{1,4}}[A-Z]?,?[ ](?:[0-9]{{1,2}}(?:st|nd|rd|th)?/?f,?[ ])?(?:{_PH_NAME}[ ]){{1,4}}(?:building|bldg|tower|residences|condominium|condo|apartment|apartments)",
)
_FIRST_OF_STREETS = "|".join(sorted({street.split()[0] for street in _VI_STREETS.split("|")}))
# What a text has to hold somewhere for the patterns beside it to be tried at all.
_CUES = {
    rf"(?<![a-z]){_ROADS}|(?<![a-z])(?:kalye|calle|jalan|thanon|rue|via|daang|kanto|sector|block)\b": _ENGLISH,
    r"chome|[0-9]-[0-9]": _JAPANESE,
    r"(?<![a-z])(?:duong|pho|ngo|ngach|nghach|hem|kiet|so nha|nha so|sn|lo|can ho|chung cu|dai lo|quoc lo|tinh lo|xa lo|ql|tl)(?![a-z])|"
    r"(?<![a-z0-9])[dp]\.[ ]?(?-i:[A-Z])|(?<![a-z])so (?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|muoi)(?![a-z])|(?<![a-z])[kh][0-9]{1,4}/[0-9]|"
    rf"[0-9][A-Za-z]?(?:bis)?,?[ ](?:(?-i:[A-Z])|(?:{_FIRST_OF_STREETS})[ ])": _VIETNAMESE,
    r"(?<![a-z])(?:jl|jln|jalan|gg|gang|rt|perum|perumahan|komplek|kompleks|griya|villa|vila|ruko|blok|dusun|dsn|desa|kampung|kp)(?![a-z])": _INDONESIAN,
    r"(?<![a-z])(?:blk|block|lot|unit|rm|room)(?![a-z])|(?<![a-z0-9])b[0-9]": _PHILIPPINE,
}
PATTERNS = tuple(
    (re.compile(cue, re.IGNORECASE), tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns))
    for cue, patterns in _CUES.items()
)
