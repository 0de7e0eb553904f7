"""Signs of mail addresses and links that people spell out, in the languages of the field."""

from kakehashi.guard.words import any_of

_OPEN, _CLOSE = r"[\[({<【「（《/|*~'\"_-]{0,2}[ ]{0,2}", r"[ ]{0,2}[\])}>】」）》/|*~'\"_-]{0,2}"
_AT_WORDS = any_of(
    "at|đuôi|at-sign|at sign|at mark|a-còng|a-t|et|a còng|acong|a móc|a vòng|arroba|kertas|アットマーク|アット|あっとまーく|あっと|アトマーク|艾特|圈a|小老鼠|"
    "แอท|แอต|แอ็ด|แอด|အက်|အတ်|အက်တ်|အက္|အတ်သင်္ကေတ|អាត់|អែត|អេត|अट|एट|ऐट|एट द रेट|at the rate|골뱅이|앳|অ্যাট|এট|ඇට්|эт"
)
_DOT_WORDS = any_of(
    "dot|d0t|chấm|titik|tuldok|punto|point|ドット|どっと|てん|テン|点|點|จุด|ดอท|ดอต|ดอทคอม|ဒေါ့|ဒေါ့တ်|ဒေါ့ထ်|ဒေါ့|အစက်|"
    "ចុច|ដត|ចំណុច|डट|डॉट|थोप्लो|बिन्दु|점|닷|ডট|ඩොට්|තිත|цэг|дот"
)
_UNDER_WORDS = any_of("underscore|gạch dưới|garis bawah|アンダーバー|アンダースコア|下划线|ขีดล่าง|अन्डरस्कोर")
_SLASH_WORDS = any_of("slash|xuyệt|gạch chéo|xẹt|garis miring|スラッシュ|斜杠|斜线|ทับ|स्ल्यास|စလက်ရှ်")
PROVIDERS = any_of(
    "gmail|gmai|jmail|gee mail|g mail|hot mail|ya hoo|out look|i cloud|hotmail|outlook|yahoo|icloud|ymail|naver|qq|163|126|mail|docomo|ezweb|softbank|proton|protonmail|live|"
    "rediffmail|foxmail|ジーメール|ジメール|gメール|ヤフー|ホットメール|アウトルック|จีเมล|จีเมล์|ยาฮู|ฮอตเมล|"
    "ဂျီမေး|ဂျီမေးလ်|ဂျီမေးလ်|ယာဟူး|ជីមែល|ជីម៉ែល|យ៉ាហ៊ូ|जीमेल|जिमेल|याहु|याहू|hotmel|지메일|жимэйл|জিমেইল|ජීමේල්"
)
ENDINGS_IN_WORDS = any_of("コム|ネット|ジェーピー|คอม|เน็ต|ကွန်း|ကွန်|ကွမ်|ខម|កុំ|កម|कम|कॉम|नेट|컴|닷컴|কম|කොම්|ком")
SAFE_ENDINGS = (
    "com|net|org|info|biz|edu|gov|io|co|me|link|app|dev|online|site|xyz|shop|asia|club|page|top|website|blog|live|chat|"
    "vn|jp|ph|kh|mm|np|lk|bd|mn|th|uz|kr|cn|tw|hk|sg|ru|de|fr|uk|eu|us|au|example|test|invalid|work|jobs|tech|cloud"
)
AT_WORD = rf"(?:{_OPEN}(?:{_AT_WORDS}){_CLOSE}|[\[({{<]a[\])}}>])"
AT = rf"(?:{_OPEN}@{_CLOSE}|{AT_WORD}|[☆★◎●*#])"
# Without marks, words of care and of diligence look like the word for a dot.
_NO_DOT = r"(?!cham[ ](?:soc|chi|cong|thi|diem|dut|lo|ngoan|hoc|lam)(?![a-z]))"
DOT_WORD = rf"{_OPEN}{_NO_DOT}(?:{_DOT_WORDS}){_CLOSE}"
DOT_OR_UNDER_WORD = rf"(?:{DOT_WORD}|[ ]?{_UNDER_WORDS}[ ]?)"
DOT = rf"(?:{_OPEN}[.。・．·]{_CLOSE}|,(?![ ])|{DOT_WORD})"
SLASH = rf"(?:[/\\]|{_OPEN}(?:{_SLASH_WORDS}){_CLOSE})"
AFTER = r"(?![A-Za-z0-9])"
