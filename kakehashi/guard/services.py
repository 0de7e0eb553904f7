"""The names of messenger and video services, in the scripts of the field, and the words that stand around an account."""

from kakehashi.guard.words import any_of

_LATIN_NAMES = (
    "facebook|fb|whatsapp|viber|telegram|messenger|instagram|insta|ig|tiktok|youtube|zalo|line id|wechat|discord|skype"
)
_WITH_SUFFIX = "|".join(
    f"{name}{suffix}" for name in _LATIN_NAMES.split("|") for suffix in ("ku", "nya", "-ku", "-nya")
)
MESSENGERS = any_of(
    f"{_WITH_SUFFIX}|"
    "zalo|z-alo|f.b|linkedin|linked in|yt channel|企鹅|za lo|zall0|zal0|facebook|face book|facebok|fb|f b|whatsapp|what app|whats app|viber|telegram|tele gram|wechat|"
    "we chat|weixin|kakaotalk|kakao talk|kakao|messenger|mess|instagram|insta gram|insta|ig|skype|snapchat|tiktok|tik tok|douyin|"
    "twitter|threads|discord|m.me|ディスコード|ดิสคอร์ด|डिस्कर्ड|디스코드|line id|line app|botim|youtube|you tube|sns|qq|wx|imo|signal|"
    "ザロ|ザーロ|フェイスブック|フェースブック|フェスブック|ワッツアップ|ワッツ|ホワッツアップ|バイバー|ヴァイバー|テレグラム|"
    "ウィーチャット|ウイチャット|ウィチャット|カカオトーク|カカオ|カトク|メッセンジャー|インスタグラム|インスタ|スカイプ|"
    "ティックトック|チックトック|ツイッター|ユーチューブ|ようつべ|ラインid|らいんid|"
    "b站|bilibili|哔哩哔哩|小红书|小紅書|xiaohongshu|快手|微博|weibo|微信|微信号|微信號|薇信|威信号|扣扣|企鹅号|脸书|臉書|油管|抖音|电报|電報|连我|"
    "เฟซบุ๊ก|เฟสบุ๊ค|เฟสบุค|เฟซ|เฟส|เฟซบุ๊ค|ไลน์|ไลน์ไอดี|ไอดีไลน์|ไอจี|อินสตาแกรม|ติ๊กต็อก|ติ๊กต๊อก|ติกตอก|เทเลแกรม|วอตส์แอปป์|วอทแอพ|ยูทูบ|"
    "ไวเบอร์|วีแชท|เมสเซนเจอร์|ซาโล|"
    "ဖေ့စ်ဘုတ်|ဖေ့ဘုတ်|ဖေစ်ဘုတ်|ဖေ့စ်ဘွတ်ခ်|ဖေ့ဘွတ်|ဗိုင်ဘာ|ဘိုင်ဘာ|တယ်လီဂရမ်|တယ်လီဂရန်|မက်ဆင်ဂျာ|မက်ဆန်ဂျာ|အင်စတာဂရမ်|တစ်တော့ခ်|တစ်တော့|"
    "တိတ်တော့|ယူကျု|ယူတျု|ဝီချက်|ဝပ်စ်အက်ပ်|လိုင်း|ဇာလို|"
    "ម៉េសេនជ័រ|ម៉ែសសិនជ័រ|ហ្វេសប៊ុក|ហ្វេសបុក|ហ្វេសប៊ុក|តេឡេក្រាម|តេលេក្រាម|តេឡេ|ឡាញ|ឡាយ|មេសសិនជ័រ|មេសេនជ័រ|អ៊ីនស្តាក្រាម|អ៊ីនស្តា|ធីកតុក|ទិកតុក|យូធូប|វ៉ាយប័រ|វីឆាត|"
    "फेसबुक|फेसबूक|भाइबर|वाइबर|ह्वाट्सएप|ह्वाट्सएप्प|ह्वाट्सयाप|वाट्सएप|व्हाट्सएप|टेलिग्राम|टेलीग्राम|म्यासेन्जर|मेसेन्जर|मेसेंजर|इन्स्टाग्राम|इन्स्टा|"
    "टिकटक|टिकटोक|युट्युब|युट्यूब|यूट्यूब|इमो|लाइन|वीच्याट|विच्याट|카카오톡|카톡|라인|텔레그램|페이스북|인스타|skaip|"
    "ဖေ့စ်ဘွတ်|ဖေ့စ်ဘုတ်ခ်|ဖေစ်ဘွတ်|ဖေ့ဘုတ်ခ်|ဖဘ|ဖေ့ဘုခ်|တယ်လီကရမ်|တယ်လဂရမ်|တိခ်တော့|ဗိုက်ဘာ|မက်စင်ဂျာ|အင်စတာ|ဝီချပ်|လိုင်းအိုင်ဒီ|ကာကောင်း|"
    "ហ្វេសប៊ុក|ហ្វេសប៊ូក|ហ្វេសបុក|ហ្វេស|តេឡេក្រាម|តេលេក្រាំ|អ៊ីនស្តាក្រាម|យូធូប|យូទូប|ធិកថុក|តិកតុក|ឡាញអាយឌី|មិសសិនជឺ|មេស្សិនជឺ|"
    "ฟบ|เฟสบุ๊ก|เฟสบุ๊ค|เฟซบุค|ไลน์ไอดี|ไลน์|อินสตา|ติ๊กตอก|ยูทูป|ยูทูบ|วอทแอป|วอตส์แอป|"
    "फेसबूक|फेसबुक|म्यासेञ्जर|मेसेञ्जर|टिकटक|इन्स्टा|भाईबर|ह्वाट्सएप|व्हाट्सऐप|वट्सएप|जूम|"
    "фэйсбүүк|фэйсбук|фейсбүүк|фейсбук|вайбер|инстаграм|инстаграмм|телеграм|телеграмм|мессенжер|чат|тикток|ютуб|ютюб|лайн|вотсап|вичат|"
    "ෆේස්බුක්|වට්ස්ඇප්|වට්සැප්|වයිබර්|ඉන්ස්ටග්‍රෑම්|ඉමෝ|ටික්ටොක්|යූටියුබ්|මැසෙන්ජර්|"
    "ফেসবুক|হোয়াটসঅ্যাপ|হোয়াটসঅ্যাপ|ইমো|ভাইবার|মেসেঞ্জার|ম্যাসেঞ্জার|টেলিগ্রাম|টিকটক|ইউটিউব|ইনস্টাগ্রাম"
)
# Names that are everyday words too, or short: an account stands beside them only with a clear sign.
WEAK = any_of(
    "line|wa|tele|zl|tt|yt|ytb|tg|ライン|らいん|l i n e|z a l o|卫星|v信|vx|飞机|緑のアプリ|青いアプリ|緑アプリ"
)
OF_MANY = any_of("nhóm|group|groups|grup|hội|cộng đồng|グループ|群|กลุ่ม|အုပ်စု|ក្រុម|समूह|ग्रुप")
NO_SERVICE_BEFORE = (
    r"(?:(?<![a-z])(?:production|assembly|packing|packaging|sewing|inspection|welding|"
    r"machining|hot|dead|on|off|time|bus|cell|main|the|a|out|under|base|chuyen|day chuyen)|[0-9]|"
    r"生産|製造|組立て?|組み立て|加工|検査|包装|縫製|溶接)[ -]?$"
)
ACCOUNT_WORDS = any_of(
    "profile|profil|プロフィール|โปรไฟล์|प्रोफाइल|id|user|account|acc|acount|user name|username|nick|nickname|name|handle|number|no|no.|page|fanpage|channel|kênh|tên|tên là|tài khoản|"
    "số|trang|akun|nama|nomor|nomer|kontak|akawnt|pangalan|numero|as|under|under the name|under the name of|với tên|dengan nama|"
    "bilang|"
    "アカウント|アカウント名|ユーザー名|ユーザーネーム|ネーム|名前|名|アイディー|アイディ|アイデー|番号|ナンバー|チャンネル|チャンネル名|ページ|"
    "号|号码|号是|號|號碼|账号|帳號|帐号|频道|頻道|名字|名称|昵称|用户名|同号|"
    "ไอดี|ชื่อ|บัญชี|ช่อง|เบอร์|เพจ|แอคเคาท์|แอคเคานท์|ยูสเซอร์|"
    "အကောင့်|အမည်|နာမည်|အိုင်ဒီ|ချန်နယ်|နံပါတ်|"
    "គណនី|ឈ្មោះ|លេខ|អាយឌី|ឆានែល|"
    "आईडी|आइडी|नाम|खाता|एकाउन्ट|अकाउन्ट|च्यानल|नम्बर|नं|아이디|계정|이름|нэр|хаяг|дугаар|নাম|আইডি|নম্বর|নাম্বার|නම|අංකය|ගිණුම|အကောင့်နာမည်|လိုင်းနာမည်"
)
COPULAS = any_of(
    "vẫn|vẫn là|vẫn tên|-nya|-ku|my|my name|my name is|dùng|dùng tên|lấy tên|tên em|tên em là|tên tôi là|tên mình là|use|using|pakai|gamit|gamit ko|gamit ko ay|nama saya|pangalan ko|pangalan ko ay|"
    "ผม|ฉัน|หนู|ดิฉัน|ผมชื่อ|ฉันชื่อ|หนูชื่อ|po|ko po|ko po ay|po ay|po si|検索で|検索|で検索|搜|搜索|名叫|名は|is|are|là|adalah|ialah|yaitu|ay|は|が|です|も|の|で|に|から|คือ|ชื่อ|是|叫|हो|က|မှာ|ကတော့|ကို|គឺ|ឈ្មោះ|는|은|me is|ko|ko ay|ko ay si|"
    "saya|aku|saya adalah|em|em là|của em|của em là|tôi|của tôi|của tôi là|mình|của mình là|của tôi :|nya|มี|ของผม|ของฉัน|ของผมคือ|ของฉันคือ|ของหนู|"
    "मा|को|မှာ က|ខ្ញុំ|របស់ខ្ញុំ|របស់ខ្ញុំគឺ|i am|im|i m|we are|called|named|ako|ako si|si|дээр|бол|миний|নাম|আমার|হলো|හි|නමින්|मेरो|ही|हुन्छ|mình tên|tui|của tui|me as|me by|me at|us at|us as|us on|me|us"
)
SEARCH_WORDS = any_of(
    "hanapin|i-search|search|i-add|add|find|look for|look up|cari|cari aja|tìm|tìm tên|kết bạn|gõ|follow|i-follow|ketik|i-type|type|खोज्नुहोस्|ค้นหา|ရှာ|ស្វែងរក"
)
LINKING = any_of(
    "na|nya|niya|nila|namin|natin|yung|ang|raw|daw|naman|din|rin|pong|kong|đều|đều là|đều tên|cùng là|cũng là|cùng tên|chung là|cùng|cũng|vẫn|"
    "both|both are|all|all are|same|the same|it s|its|juga|sama|semua|semuanya|pakai nama|yang|pareho|parehong|parehas|どちらも|両方|共通で|都是|全是|一样|统一|"
    "ทั้งคู่|เหมือนกัน|คือ|ก็|ទាំងពីរ|ដូចគ្នា|နှစ်ခုလုံး|အတူတူ|दुवै|दुबै|हाम्रो|उहाँको|ni|kay|si|nha|nhé|nhe|mang tên|của anh|của chị|của anh ấy|beliau"
)
# What follows a name of another script, where it is the name of an account.
ABOUT_PROFILES = any_of(
    "profile|รูป|รูปโปรไฟล์|โปรไฟล์|ครับ|ค่ะ|คะ|นะครับ|นะคะ|ပရိုဖိုင်|ပရိုဖိုင်း|ပုံ|ပါ|រូប|ប្រូហ្វាល់|រូបប្រូហ្វាល់|រូបថត|प्रोफाइल|फोटो|भन्ने|हो|छ|প্রোফাইল|ছবি"
)
NO_NAMES = (
    r"(?:ត្រូវ|ខុស|ខ្ញុំ|មាន|មិន|បាន|ជា(?!ង)|និង|នៅ|ដើម្បី|សម្រាប់|ដែល|ក្រុម|ហើយ|របស់|កុំ|អាច|ទៅ|មក|តាម|ក្នុង|ឱ្យ|អោយ|ប្រើ|ផ្សាយ|ក្លែង|គណនី|ឈ្មោះ|ផុស|ឬ|ទេ|"
    r"ต้อง|ตรง|ยัง|อยู่|ต่าง|เดียว|มี|ไม่|และ|หรือ|ได้|ใช้|ที่|เป็น|กลุ่ม|เพจ|ปลอม|โพสต์|ของ|ว่า|ทุก|ก็|จะ|ให้|ดู|เล่น|บริษัท|อย่า|ห้าม|"
    r"အတု|တူ|မှား|အကောင့်|နာမည်|အမည်|ပေါ်|ကနေ|မှာ|နဲ့|သုံး|အသုံး|မသုံး|ရှိ|မရှိ|တွေ|အုပ်စု|ကို|က(?![က-႟])|ကြော်ငြာ|"
    r"फरक|पर्छ|सही|गलत|आईडी|आइडी|खाता|नाम|र(?![\u0900-\u0963])|मा(?![\u0900-\u0963])|छ|हो|छैन|समूह|ग्रुप|पेज|नक्कली|विज्ञापन|चलाउ|हेर्|मेरो|मलाई|बाट|को(?![ऀ-ॣ])|ले(?![ऀ-ॣ])|प्रयोग|हेर)"
)
NO_ACCOUNT = any_of(
    "off|closed|hacked|blocked|broken|gone|lost|also|still|down|full|locked|deleted|good|fine|best|there|busy|working|empty|very|too|my|his|her|their|our|"
    "này|nay|mới|cũ|kia|đó|dưới|trên|bên|sau|chưa|rồi|sẵn|dùng|đang|hay|ít|biết|vẫn|luôn|riêng|chung|thường|ini|itu|baru|lama|bawah|atas|aktif|belum|"
    "sudah|punya|below|above|here|this|that|new|old|private|public|often|rarely|never|sometimes|active|tba|unknown|ito|iyan|dito|bago|lang|po|opo|"
    "meron|wala|ganun|friend|friends|family|team|admin|post|posts|link|chats|calls|reply|replies|info|update|updates|news|fan|fans|hr|"
    "yes|no|none|nil|not|có|không|ya|tidak|ada|oo|wala|meron|ok|okay|and|or|và|dan|at|is|the|for|to|on|in|via|only|with|by|qua|me|us|"
    "group|groups|nhóm|page|channel|video|videos|photo|photos|app|account|id|works|work|pay|user|users|call|chat|message|messages|"
    "messenger|name|number|facebook|zalo|line|viber|whatsapp|telegram|instagram|tiktok|youtube|wechat|skype|kakao|kakaotalk|twitter|"
    "imo|email|mail|gmail|phone|mobile|tel|and so on|etc|available|unavailable|required|needed|please|contact|later|same|"
    "daily|everyday|hang ngay|hằng ngày|hàng ngày|sns|qq|insta|fb|live|lite|business|official|oa|japan|vietnam|welding|worker|training"
)
NO_HANDLES = (
    rf"{NO_ACCOUNT}|marketplace|premium|stories|story|reels?|shops?|stores?|stickers?|android|iphone|online|login|password|mobile|desktop|meetings?|japan|japanese|tokyo|"
    r"video|videos|live|business|official|notify|works|lesson|class|staff|company|office|manager|interview|training|before|after|every|about|share|stream|"
    r"music|feed|event|messages?|profile|forms?|apps?|pages?|groups?|chats?|calls?"
)
CUES = any_of(
    "search|find|add|look for|look up|follow|named|name|tên|tìm|kết bạn|theo dõi|cari|nama|hanapin|i-add|i-search|pangalan|検索|名前は|"
    "搜|搜索|搜尋|查找|ค้นหา|ชื่อ|ရှာ|အမည်|ស្វែងរក|ឈ្មោះ|खोज्नुहोस्|नाम|i am|ako si|ako ay|як"
)
