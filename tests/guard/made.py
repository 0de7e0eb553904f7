"""Makes labelled texts from parts: contact data in the sentences of each language, and what only looks like it."""

import random
from collections.abc import Iterator

import phonenumbers

from tests.guard.measure import Item, Labelled

REGIONS = {
    "vi": "VN", "id": "ID", "tl": "PH", "my": "MM", "km": "KH", "th": "TH", "ne": "NP", "zh": "CN", "ja": "JP", "en": "LK",
}  # fmt: skip
SCRIPTS = {
    "my": "၀၁၂၃၄၅၆၇၈၉",
    "km": "០១២៣៤៥៦៧៨៩",
    "th": "๐๑๒๓๔๕๖๗๘๙",
    "ne": "०१२३४५६७८९",
    "ja": "０１２３４５６７８９",
    "zh": "零一二三四五六七八九",
}
WORDS = {
    "vi": "không một hai ba bốn năm sáu bảy tám chín",
    "id": "nol satu dua tiga empat lima enam tujuh delapan sembilan",
    "tl": "sero uno dos tres kuwatro singko sais siyete otso nuwebe",
    "my": "သုည တစ် နှစ် သုံး လေး ငါး ခြောက် ခုနစ် ရှစ် ကိုး",
    "km": "សូន្យ មួយ ពីរ បី បួន ប្រាំ ប្រាំមួយ ប្រាំពីរ ប្រាំបី ប្រាំបួន",
    "th": "ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า",
    "ne": "शून्य एक दुई तीन चार पाँच छ सात आठ नौ",
    "zh": "零 幺 二 三 四 五 六 七 八 九",
    "ja": "ゼロ イチ ニ サン ヨン ゴ ロク ナナ ハチ キュウ",
    "en": "zero one two three four five six seven eight nine",
}
PHONE_SENTENCES = {
    "vi": ("Gọi cho em theo số {} nhé.", "Em tên Lan, 22 tuổi. SĐT: {}"),
    "id": ("Hubungi saya di {} ya, pak.", "No HP {} aktif 24 jam."),
    "tl": ("Tawagan n'yo po ako sa {} mamaya.", "Number ko po {}, salamat."),
    "my": ("ဖုန်း {} ကို ဆက်ပါ။", "ဆက်သွယ်ရန် - {}"),
    "km": ("ទូរស័ព្ទ {} ពេលល្ងាច។", "សូមទាក់ទងលេខ {}"),
    "th": ("โทร {} หลังเลิกงานครับ", "เบอร์หนู {} ค่ะ"),
    "ne": ("फोन {} मा गर्नुहोस्।", "मेरो सम्पर्क नम्बर {} हो।"),
    "zh": ("电话{}，晚上方便。", "请打 {} 找我"),
    "ja": ("電話は{}です。", "連絡先:{}(18時以降)"),
    "en": ("Please call {} after work.", "My mobile is {}, thanks."),
}
ACCOUNT_SENTENCES = {
    "vi": ("Zalo em là {}", "fb: {}", "tiktok của em {}, em hay đăng bài"),
    "id": ("IG saya {}", "nama telegram: {}", "tiktokku {}"),
    "tl": ("Messenger ko po {}", "ang IG ko ay {}", "viber: {}"),
    "my": ("ဖေ့စ်ဘုတ် {} ပါ", "LINE ID {}", "တယ်လီဂရမ် {}"),
    "km": ("តេឡេក្រាម {}", "Messenger ខ្ញុំ {}", "LINE ID: {}"),
    "th": ("ไลน์ไอดี {} ค่ะ", "เฟซบุ๊ก {}", "แอดไลน์ {} ได้เลย"),
    "ne": ("भाइबर {}", "फेसबुक आईडी {} हो", "टिकटक {}"),
    "zh": ("微信号{}", "抖音号：{}", "我的QQ {}"),
    "ja": ("LINE IDは{}です", "インスタ {}", "ラインは{}です"),
    "en": ("my insta is {}", "WhatsApp: {}", "Telegram {} any time"),
}
HANDLES = ("@hoa.tran_98", "nam_1999", "linh.pham27", "sok_dara.kh", "mg_mg2001", "wang_lei88")
MAILS = (
    "nam.tran99@gmail.com", "siti (at) yahoo (dot) co.id", "dara.sok[at]gmail[dot]com", "sunita77 @ gmail . com", "office@kumiai-gifu.or.jp",
    "wanglei＠163．com", "joy27 at hotmail dot com", "tanaka★kumiai.jp", "lan chấm vu a còng gmail chấm com",
)  # fmt: skip
LINKS = (
    "https://forms.gle/a1B2c3", "www.lpk-maju.co.id", "t.me/japan_job", "bit.ly/3xYz", "sakura-agency.com.vn/don", "thaikenshu dot com",
    "hxxp://laowu[.]cn/a", "wa.me/628123456789",
)  # fmt: skip
STREETS = {
    "vi": (
        "số 12 ngõ 45 đường Trần Phú",
        "215/8B Nguyễn Văn Khối, phường 11",
        "47 phố Hàng Bông",
        "số nhà 9, đường 30/4",
    ),
    "id": ("Jl. Melati No. 12", "Jalan Ahmad Yani 45", "Gg. Mawar III no 7", "Perum Griya Asri Blok B2 No. 9"),
    "tl": ("147 Rizal Avenue", "Blk 7 Lot 22 Sampaguita St.", "1456 A. Mabini Street", "23 Kalye Mabini"),
    "my": ("အမှတ် ၄၅၊ ဗိုလ်ချုပ်လမ်း", "အိမ်အမှတ် ၁၂၊ သီရိလမ်း", "No. 88, Pyay Road"),
    "km": ("ផ្ទះលេខ ២៣ ផ្លូវ ២៧១", "#45, St. 310", "លេខ 77 ផ្លូវ 51"),
    "th": ("89/14 ถนนมิตรภาพ", "123/45 ซอยลาดพร้าว 71", "เลขที่ 12 ถนนสุขุมวิท"),
    "ne": ("घर नं. ४५, शान्ति मार्ग", "सिर्जना मार्ग १२७", "१२३ न्यु बानेश्वर मार्ग"),
    "zh": ("人民路68号", "香港中路76号", "东风东街208号"),
    "ja": ("栄町2丁目14番7号", "本町3-5-7", "東桜町4-18-203"),
    "en": ("No. 45/2, Galle Road", "34/A Temple Road", "forty-seven Mango Street", "4-8-19 Honmachi, Kariya city"),
}
LIVES = {
    "vi": "Nhà em ở {}.", "id": "Alamat saya {}.", "tl": "Nakatira po ako sa {}.", "my": "လိပ်စာ - {}။", "km": "ខ្ញុំរស់នៅ {}។",
    "th": "ที่อยู่ {} ครับ", "ne": "ठेगाना: {}।", "zh": "我住在{}，坐车很方便。", "ja": "住所は{}です。", "en": "I live at {}.",
}  # fmt: skip
HARMLESS = {
    "vi": (
        "Lương {a}{b}.000 yên/tháng, tăng ca 25%, trừ nhà 1{a}.000.", "Mã học viên 09{a}8-5{b}-031, phòng 30{a}.", "Số CCCD 0382010{a}{b}512 cấp ngày 12.04.202{a}.",
        "Em ở thôn {a}, xã Nam Hồng, huyện Đông Anh, gần KCN.", "Kết bạn Zalo với em nhé, em xin cảm ơn.", "Bản vẽ số 0934-22{a}-0{b}B, máy NL2{a}00.",
        "Thi N4 được 11{a}/180 ngày 0{a}/12/2023, SBD 23A{a}041-502{b}.", "Hợp đồng 09{a}{b}/2025/HĐCƯ, điều 1{a} khoản 2.",
    ),
    "id": (
        "Gaji Rp{a}.{b}50.000, shift 07.00-15.00, lembur 1,25x.", "Nomor karyawan 0813-44{a}{b}, gelombang {a}.", "Ayah ketua RT 0{a} RW 0{b} di kampung.",
        "Nomor peserta 0852-11{a}{b}-5, ruang 20{a}.", "Boleh lewat WhatsApp saja ya pak.", "Tinggi 16{a} cm, berat 5{b} kg, lulus 202{a} nilai 8{b},5.",
        "Mesin press AIDA NC1-{a}000, gambar DWG-0812-4{a}{b}.", "Kawasan Industri MM2100, pabrik {a}, pintu {b}.",
    ),
    "tl": (
        "Sahod ¥1,0{a}{b} kada oras x 8 oras, bawas ¥18,000.", "RFP 2025-091{a}-33{b}5 nasa DMW na, resibo no. 09982{a}{b}.", "Purok {a}, Barangay San Jose, tabi ng palengke.",
        "Passed NC II, certificate no. 1904010{a}0345{b}7.", "Add n'yo po ako sa Messenger, salamat!", "Line {a} po ako dati, 38{b} pcs per hour, model TYT-09{a}5-A.",
        "D10@150 at D13@200 sa drawing S-10{a} rev.{b}.", "Room 40{a}, {b}:30 am, ika-4 na palapag.",
    ),
    "my": (
        "လစာ ၁၇{a},{b}၀၀ ယန်း၊ အချိန်ပိုကြေး ၂၅%။", "ဝန်ထမ်းအမှတ် ၀၉၁၂-၃{a}{b}၊ အခန်း ၃၀{a}။", "မှတ်ပုံတင်အမှတ် ၁၂/မဂတ(နိုင်)၀၉၈၇{a}{b}။",
        "လှိုင်သာယာစက်မှုဇုန်၊ {a} ရပ်ကွက်မှာ နေပါတယ်။", "Viber ကနေ ဆက်သွယ်လို့ရပါတယ်။", "၁{a} မိနစ်လမ်း လျှောက်ရတယ်၊ ကား {b} နံပါတ်။", "JUKI DDL-8{a}00 စက်၊ တစ်နေ့ ၃{b}၀ ထည်။",
    ),
    "km": (
        "ប្រាក់ខែ ១៨{a},{b}០០ យ៉េន ថែមម៉ោង ២៥%។", "អត្តសញ្ញាណប័ណ្ណលេខ 06148{a}2{b}0", "ភូមិ {a} សង្កាត់បឹងកេងកង ខណ្ឌបឹងកេងកង", "បន្ទប់ ២០{a} ជាន់ទី {b} អគារ B។",
        "ខ្ញុំមាន Messenger និង Telegram។", "ម៉ាស៊ីន Komatsu PC20{a}-8 រយៈពេល {b} ឆ្នាំ។", "កិច្ចសន្យាលេខ 0{a}2{b}/24 ប្រការ ៧",
    ),
    "th": (
        "เงินเดือน 17{a},{b}00 เยน หักค่าหอ 20,000", "รหัสพนักงาน 081-2{a}-47{b}5 แผนก 4", "บัตรประชาชน 1-40{a}9-0123{b}-56-7", "นัด 0{a}/08/2568 เวลา 13.30–15.00 ห้อง 50{b} ชั้น 5",
        "แอดไลน์มาคุยกันได้นะครับ", "แบบ DWG-0812-4{a}{b} rev.C เครื่อง LB3000", "หมู่ {a} ตำบลหนองบัว อำเภอเมือง", "ใบเสร็จเลขที่ 0812-33{a}-5{b}",
    ),
    "ne": (
        "तलब १,८{a},०००, ओभरटाइम २५%।", "नागरिकता नं. ३५-०१-७{a}-०९८{b}१", "वडा नं. {a}, इटहरी, सुनसरी।", "बिहान ६:३० देखि ९:०० सम्म, कोठा नं. ३०{a}।",
        "फेसबुक र टिकटकमा नक्कली विज्ञापन छन्।", "प्रमाणपत्र क्रमाङ्क ०७९-०८{a}-१२{b}३।", "मिति २०८२/०८/०{a}, चलानी नं. ४५{b}",
    ),
    "zh": (
        "月薪18{a}000日元，加班费1.25倍，住宿费2万。", "身份证号3709231999081655{a}{b}", "图号13905-4{a}-008{b}，公差±0.02", "学号1320-55{a}6-0{b}，教室406",
        "加微信聊吧，电话里说不清楚。", "合同第2024-013{a}号，国务院令第62{b}号", "我是临沂市兰山区枣园镇人，{a}口人。",
    ),
    "ja": (
        "月給18{a},{b}00円、寮費20,000円、年間休日105日。", "図面番号03{a}2-4567-A、数量100個@8{b}円", "候補者番号は090{a}-01から090{a}-12まで", "N4合格(12{a}/180点)、受験番号24A1010203-304{b}6",
        "LINEで連絡を取り合いましょう。", "〒504-000{a} 岐阜県各務原市の工業団地内", "{a}-{b}人部屋、1-2時間残業、3階30{a}号室", "許可番号 許17060001{a}{b}、法第9条第2号",
    ),
    "en": (
        "Basic wage JPY 1,0{a}{b}/hour, 173.8 hours, overtime 25%.", "Order no. 09{a}7-558-22{b}4, part TR-080-1{a}34.", "Roll no. 0771-22{a}{b}, seat 03{a}, batch 12/2025.",
        "Interview on 12.08.2025 at 14:30, room 120{a}, bus 4{b}.", "Add me on WhatsApp so that we can talk.", "Certificate no. 2024N3-008{a}9{b}7, score 14{a}/180.", "Zoom meeting ID 84{a} 2231 90{b}7 passcode 4512",
    ),
}  # fmt: skip


def numbers(language: str, chance: random.Random) -> Iterator[str]:
    """This function will yield one mobile number of a country in the ways in which people write and hide it."""
    region = REGIONS[language]
    example = phonenumbers.example_number_for_type(region, phonenumbers.PhoneNumberType.MOBILE)
    last = chance.randrange(10**4)
    number = phonenumbers.PhoneNumber(
        country_code=example.country_code, national_number=example.national_number // 10**4 * 10**4 + last
    )
    national = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
    digits = "".join(char for char in national if char.isdigit())
    yield national
    yield digits
    yield phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    yield national.replace(" ", chance.choice(".-")).replace("-", chance.choice(".- "))
    yield "\u200b".join(digits)
    yield f"{digits[:4]} {digits[4:7]} {digits[7:]}"
    words = WORDS[language].split()
    yield chance.choice((" ", ", ", "-")).join(words[int(digit)] for digit in digits)
    if language in SCRIPTS:
        yield "".join(SCRIPTS[language][int(digit)] for digit in digits)
    if digits[0] == "0":
        yield "O" + digits[1:].replace("1", "l", 1)


def _held(kind: str, sentence: str, item: str) -> Labelled:
    """This function will put an item into a sentence."""
    start = sentence.index("{}")
    return Labelled(text=sentence.replace("{}", item), items=(Item(kind=kind, start=start, end=start + len(item)),))


def made(seed: int) -> Iterator[Labelled]:
    """This function will yield texts of every kind and language; another seed makes other numbers."""
    chance = random.Random(seed)  # noqa: S311  nothing secret
    for language in REGIONS:
        for number in numbers(language, chance):
            yield _held("phone", chance.choice(PHONE_SENTENCES[language]), number)
        for sentence in ACCOUNT_SENTENCES[language]:
            yield _held("messenger", sentence, chance.choice(HANDLES))
        for street in STREETS[language]:
            yield _held("address", LIVES[language], street)
        for harmless in HARMLESS[language]:
            yield Labelled(
                text=harmless.replace("{a}", str(chance.randrange(10))).replace("{b}", str(chance.randrange(10))),
                items=(),
            )
    for sentence in ("Mail: {}", "メールは {} です", "อีเมล {} ครับ", "इमेल {}", "kirim ke {} ya"):
        for mail in MAILS:
            yield _held("email", sentence, mail)
    for sentence in ("Xem {} nhé", "詳しくは {} へ", "ดูที่ {} ครับ", "हेर्नुहोस् {}", "daftar di {} ya"):
        for link in LINKS:
            yield _held("link", sentence, link)
