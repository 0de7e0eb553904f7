"""What people write before a number: words for telephones, and words for every other number of this field."""

from kakehashi.guard.words import any_of

PHONE = any_of(
    "tel|telp|tlp|phone|phones|phone no|phone number|mobile|mobile no|cell|cellphone|hotline|call|calls|fax|contact|contact no|contact number|reach me|ring|"
    "sms|text|landline|☎|📞|📱|📲|☏|℡|zalo|whats app|viber|telegram|imo|wa|line|dial|"
    "電話|電話番号|でんわ|デンワ|携帯|ケータイ|けいたい|スマホ|連絡先|ファックス|ファクス|直通|代表|"
    "sđt|đt|dt|sdt|điện thoại|di động|số máy|liên hệ|liên lạc|tổng đài|gọi|alo|a lô|máy bàn|số em|số của em|số mình|số tôi|"
    "hp|no hp|telepon|telpon|nomor hp|nomor wa|nomor telepon|nomor telp|nomor saya|nomornya|nomor kontak|hubungi|ponsel|hape|kontak|"
    "selpon|telepono|tawagan|tawag|cp|cel|number ko|numero ko|globe|smart|"
    "手机|手機|手机号|电话|電話|联系|聯絡|致电|拨打|座机|传真|热线|来电|"
    "โทร|โทรศัพท์|เบอร์|มือถือ|ติดต่อ|แฟกซ์|โทรสาร|"
    "ဖုန်း|ဖုံး|ဆက်သွယ်|ဆက်သွယ်ရန်|ဖက်စ်|"
    "ទូរស័ព្ទ|ទូរសព្ទ|តេលេហ្វូន|ទំនាក់ទំនង|"
    "फोन|मोबाइल|मोबाईल|सम्पर्क|टेलिफोन|फ्याक्स|전화|연락처|утас|телефон"
)
# What may be any number: the number itself has to say that it is a telephone's.
ANY = any_of("number|no|nomor|nomer|numero|số|番号|ナンバー|号码|號碼|หมายเลข|နံပါတ်|លេខ|नम्बर|नम्वर|नंबर|नं")
_PAPERS = (
    "license|licence|license no|licence no|permit|registration|certificate|cert|certificate no|passport|id card|id no|tax code|tin|sss|philhealth|pag-ibig|oec|"
    "visa no|residence card|dossier|file no|reference|ref|ref no|case no|nic|pnr|zoom|meeting|teams|passcode|pin|id|control no|control number|prc|umid|lrn|prn|or no|claim|claim no|roll no|roll number|receipt no|peoc|psa|nbi|philhealth no|philhealth id|sss no|hdmf|mid no|rtn|gsis|prc no|license number|licence number|permit no|permit number|registration no|registration number|reg no|accreditation|accreditation no|accreditation number|approval no|passport no|passport number|residence card no|residence card number|card no|card number|certificate number|tax id|insurance no|policy no|policy|my number|coe|coe no|"
    "許可番号|許可|許|認可|計画認定|計画認定番号|監理団体許可|登録支援機関|登録支援|受理番号|交付番号|発行番号|保険証|保険証番号|年金番号|基礎年金番号|雇用保険|個人番号|指定番号|承認番号|承認|認定|認定番号|登録番号|登録|免許|証明書|証明書番号|証書|資格|会員|会員番号|法人番号|在留カード|在留カード番号|旅券|旅券番号|パスポート|"
    "届出|届出受理|マイナンバー|整理番号|管理番号|案件|求人番号|ファイル番号|被保険者番号|保険|文書番号|ミーティング|ミーティングid|会議|"
    "giấy phép|số gp|mã số|mã số thuế|mst|bảo hiểm|thẻ bảo hiểm|cccd|cmnd|căn cước|chứng minh|hộ chiếu|số thẻ|hồ sơ|mã hồ sơ|bhxh|sổ bhxh|bhyt|mã bhxh|thẻ cư trú|thẻ ngoại kiều|số thẻ cư trú|số giấy phép|số đăng ký|số quyết định|số hộ chiếu|số sổ|số hiệu|số văn bằng|"
    "bằng cấp|chứng chỉ|chứng nhận|mật khẩu|văn bản|công văn|quyết định|visa|"
    "nik|nisn|ktp|nim|npm|kartu|nomor kartu|nomor paspor|nomor peserta|nomor sertifikat|akreditasi|nomor akreditasi|nomor registrasi|registrasi|kitas|kk|no kk|paspor|nomor izin|izin|sertifikat|ijazah|npwp|nib|bpjs|berkas|surat|akta|sk|siup|nomor induk|nis|"
    "lisensya|akreditasyon|pasaporte|sertipiko|lisensiya|"
    "许可证|许可证号|许可|证书|证书编号|证书号|证号|护照|护照号|身份证|身份证号码|身份证号|学历|档案|档案号|编号|备案|执照|认定|认定号|认定番号|计划认定|计划认定号|许可号|许可番号|登记号|登记证|登记支援机关|注册号|备案号|社会保险|社会保险号|社保|医保|在留卡|在留卡号|在留卡号码|社保号|保单|保单号|批准文号|批准号|腾讯会议|会议|会议号|密码|"
    "ใบอนุญาต|ใบอนุญาตเลขที่|หนังสือเดินทาง|พาสปอร์ต|บัตรประชาชน|เลขประจำตัว|เลขบัตร|ใบรับรอง|ใบประกาศ|วุฒิบัตร|บัตรพำนัก|บัตรไซริว|เลขบัตรพำนัก|เลขที่ใบอนุญาต|เลขพาสปอร์ต|เลขหนังสือเดินทาง|ประกันสังคม|บัตรประกัน|เอกสาร|เลขที่เอกสาร|ทะเบียน|หนังสือ|"
    "လိုင်စင်|ပတ်စပို့|နိုင်ငံကူးလက်မှတ်|မှတ်ပုံတင်|လက်မှတ်|လက်မှတ်အမှတ်|ထောက်ခံစာ|ဖိုင်|ခွင့်ပြုမိန့်|နေထိုင်ခွင့်ကတ်|နေထိုင်ခွင့်|အာမခံ|အသိအမှတ်ပြု|သန်းခေါင်စာရင်း|"
    "លិខិតឆ្លងដែន|ប័ណ្ណស្នាក់នៅ|កាតស្នាក់នៅ|លេខអាជ្ញាប័ណ្ណ|លេខលិខិតឆ្លងដែន|បេឡា|ធានារ៉ាប់រង|អាជ្ញាប័ណ្ណ|អត្តសញ្ញាណប័ណ្ណ|អត្តសញ្ញាណ|វិញ្ញាបនបត្រ|សញ្ញាបត្រ|ឯកសារ|លេខឯកសារ|ប័ណ្ណ|សៀវភៅ|បន្ទប់លេខ|ឡានលេខ|រថយន្តលេខ|ចុះបញ្ជី|"
    "लाइसेन्स|बसोबास कार्ड|रेसिडेन्स कार्ड|राहदानी नं|पासपोर्ट नं|लाइसेन्स नं|इजाजतपत्र नं|बीमा|राहदानी|पासपोर्ट|अनुमति|अनुमतिपत्र|इजाजत|इजाजतपत्र|नागरिकता|प्रमाणपत्र|प्रमाण पत्र|क्रमाङ्क|दर्ता|चलानी|श्रम स्वीकृति|कागजात|परिचयपत्र|प्यान"
)
_PEOPLE = (
    "student no|student id|student number|trainee no|trainee number|trainee id|staff no|employee number|applicant no|application no|application number|member number|membership no|employee no|employee id|seat|candidate|candidate no|examinee|exam no|test no|queue|member no|"
    "受験番号|合格|学生番号|学生証|学生証番号|生徒番号|実習生番号|研修生番号|従業員番号|職員番号|応募番号|申込番号|申請番号|出席番号|組合員番号|社員番号|学籍|学籍番号|受付番号|番号札|座席|候補者|"
    "mã học viên|số báo danh|sbd|mã nhân viên|mssv|mshv|msnv|mã số sinh viên|mã số học viên|mã thực tập sinh|mã tts|mã ứng viên|mã sinh viên|số thứ tự|"
    "no peserta|peserta|ujian|nomor siswa|nomor mahasiswa|nomor karyawan|nomor pegawai|nip|mahasiswa|pendaftaran|nomor pendaftaran|tes|antrean|antrian|kandidat|siswa|karyawan|"
    "准考证|准考证号|考号|工号|学号|学生证|学生证号|学生号|学籍号|会员号|报名号|申请号|受理号|实习生编号|员工号|考生号|"
    "เลขที่สอบ|เลขที่นั่งสอบ|ผู้สอบ|รหัสพนักงาน|รหัสนักเรียน|รหัสนักศึกษา|รหัสผู้ฝึกงาน|รหัสสมาชิก|เลขทะเบียน|เลขที่สมัคร|ลำดับที่|"
    "ခုံအမှတ်|ခုံနံပါတ်|ဝန်ထမ်း|ကျောင်းသား|ကျောင်းသားအမှတ်|သင်တန်းသား|သင်တန်းသားအမှတ်|အဖွဲ့ဝင်|လျှောက်လွှာ|စာမေးပွဲ|"
    "បេក្ខជន|លេខបេក្ខជន|លេខតុ|អត្តលេខ|និស្សិត|លេខនិស្សិត|លេខសិស្ស|សិក្ខាកាម|លេខសម្គាល់|លេខសមាជិក|សិស្ស|បុគ្គលិក|"
    "परीक्षार्थी|सिम्बोल|रोल|रोल नं|विद्यार्थी|विद्यार्थी नं|प्रशिक्षार्थी|सदस्य नं|आवेदन नं|दरखास्त नं|कर्मचारी|सिट"
)
_TRADE = (
    "contract|contract no|order|order no|job order|lot|batch|invoice|receipt|tracking|p.o.|bank account|account no|booking|ticket|flight|quotation|"
    "契約|契約番号|口座|口座番号|注文|注文番号|注文書|伝票|伝票番号|受注|受注番号|納品|納品番号|請求書|見積|見積番号|追跡番号|問い合わせ番号|予約番号|"
    "số tài khoản|stk|tài khoản ngân hàng|hợp đồng|số hợp đồng|mã đơn|đơn hàng|mã đơn hàng|hóa đơn|biên lai|mã vận đơn|vận đơn|tuyển dụng số|mã tuyển dụng|số vé|"
    "rekening|no rek|norek|resi|no resi|kontrak|perjanjian|pesanan|faktur|kuitansi|tiket|lowongan|"
    "resibo|kontrata|"
    "合同|合同编号|订单|订单号|发票|发票号|单号|快递单号|运单|账户|银行卡|卡号|车次|"
    "สัญญา|เลขที่สัญญา|คำสั่งซื้อ|ใบสั่งซื้อ|ใบแจ้งหนี้|เลขบัญชี|บัญชี|พัสดุ|ใบเสร็จ|ตั๋ว|"
    "စာချုပ်|အမှာစာ|ဘဏ်|ဘဏ်အကောင့်|ပြေစာ|ဘောက်ချာ|"
    "កិច្ចសន្យា|បញ្ជាទិញ|វិក្កយបត្រ|គណនី|លេខគណនី|សំបុត្រ|"
    "सम्झौता|करार|अर्डर|बिल|बिल नं|रसिद|खाता नं|टिकट|माग पत्र|मागपत्र|मागपत्र नं"
)
_THINGS = (
    "serial|serial no|s/n|part no|part|parts|p/n|component|model|drawing|drawing no|item no|machine no|asset no|barcode|isbn|jan|ean|version|"
    "型式|型番|品番|部番|製造番号|ロット|ロット番号|部品|部品番号|機番|機械番号|図面|図面番号|図番|シリアル|シリアル番号|バーコード|指示|生産指示|"
    "mã hàng|mã sản phẩm|linh kiện|phụ tùng|bản vẽ|số máy móc|mã máy|số khung|mã vạch|mã lô|"
    "komponen|suku cadang|kode|kode material|kode barang|gambar|nomor seri|seri|no seri|mesin|piyesa|"
    "零件|零件号|部件|部件号|型号|图号|图纸|图纸号|批号|序列号|条码|设备编号|"
    "ชิ้นส่วน|อะไหล่|รหัส|รหัสสินค้า|แบบเลขที่|หมายเลขเครื่อง|รุ่น|ซีเรียล|ล็อต|"
    "အစိတ်အပိုင်း|အစိတ်အပိုင်းနံပါတ်|အပိုပစ္စည်း|ကုဒ်|စက်အမှတ်|စက်နံပါတ်|ပုံအမှတ်|မော်ဒယ်|"
    "គ្រឿងបន្លាស់|លេខកូដ|កូដ|ម៉ូដែល|លេខស៊េរី|គំនូរ|"
    "भाग|पार्ट|पार्ट नं|मोडेल|सिरियल|सिरियल नं|कोड|मेसिन नं|नक्सा|ड्रइङ"
)
OTHER = any_of(f"{_PAPERS}|{_PEOPLE}|{_TRADE}|{_THINGS}")
