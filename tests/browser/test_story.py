"""The whole story, step by step in real pages without JavaScript: from the first look to an offer, and on."""

import re
import time
from datetime import UTC, date, datetime, timedelta

import pytest
from playwright.sync_api import Browser

from kakehashi.ops.demo.parties import PASSWORD, SECRET
from tests.browser.acting import BAD, Person
from tests.browser.program import Site

pytestmark = pytest.mark.browser
TODAY = datetime.now(UTC).date()
LAST_DAY_OF_TRAINING = date(2027, 6, 30)
NOT_FOUND, FORBIDDEN = 404, 403
OWN_PASSWORD = "hoa gao do cua me toi"
NATIVE, PASSPORT, KATAKANA = "Trương Văn Thử", "TRUONG VAN THU", "チュオン・ヴァン・トゥー"
PHONE = "0912 345 678"
CODE = re.compile(r"\bK[0-9A-Z]{5}\b")
SEEKER, SENDER, COMPANY, OFFICE = "/seeker", "/sending-organization", "/company", "/secretariat"


def test_one_person_from_the_first_look_to_an_offer(browser: Browser, site: Site) -> None:
    seeker = Person(browser, site, "vi")
    sender = Person(browser, site, "en")
    company = Person(browser, site, "ja")
    office = Person(browser, site, "ja")
    a_newcomer_looks_around(browser, site)
    somebody_asks_about_a_deposit(Person(browser, site, "vi"))
    register(seeker)
    fill_in_information_1(seeker)
    fill_in_information_2(seeker)
    choose(seeker, "Sông Lam")
    sender.sign_in("owner@song-lam.example", PASSWORD)
    public_id = accept(sender, another=Person(browser, site, "vi"))
    translate(sender, public_id)
    say_what_is_right(seeker, sender, public_id)
    code = publish(sender, public_id)
    wish_for_other_words(seeker, sender)
    company.sign_in("owner@tekko.example", PASSWORD)
    office.sign_in("secretary@kakehashi.example", PASSWORD, app=SECRET)
    find(company, code)
    learn_how_to_get_an_agreement(company)
    opportunity = offer_a_place(company, office)
    invite(company, code, opportunity)
    meet(seeker, sender, company)
    accept_the_offer(seeker, company)
    assert seeker.answer_to(f"/opportunities/{opportunity}/") == NOT_FOUND, "its only place is filled"
    the_mails_are_there(site)


def a_newcomer_looks_around(browser: Browser, site: Site) -> None:
    titles = set()
    for language in ("en", "ja", "vi"):
        newcomer = Person(browser, site, language)
        newcomer.go("/")
        assert newcomer.page.locator("html").get_attribute("lang") == language
        titles.add(newcomer.main.locator("h1").inner_text())
        newcomer.sees("2027")
        newcomer.link("/start/$")
        newcomer.leave()
    assert len(titles) == 3
    newcomer = Person(browser, site, "en")
    newcomer.go("/occupations/?q=welding").sees("Semi-automatic Welding")
    newcomer.go("/acceptance-system/")
    newcomer.go("/sending-organizations/").open_with("Sông Lam").sees("+84 000 000 001", "11,500,000")
    newcomer.go("/opportunities/").open_with("Welding").sees("Osaka")
    newcomer.sees_not("saiyo@tekko.example", "+81 0 0000 0006")
    newcomer.go("/questions/").sees("deposit")
    newcomer.leave()


def somebody_asks_about_a_deposit(visitor: Person) -> None:
    visitor.go("/contact/")
    visitor.fill(subject="deposit").press().is_refused()
    visitor.fill(organization_named="Sông Lam", body="Họ xin 5 triệu tiền cọc.", reply_to="nguoi-hoi@reader.example")
    visitor.press().went_on()
    assert visitor.page.url.startswith(visitor.site.desk)
    visitor.leave()


def register(seeker: Person) -> None:
    seeker.go("/register/").fill(country="VN", language="vi")
    too_young = date(TODAY.year - 16, 1, 20)
    seeker.on("birth_on", too_young).press().sees(str(too_young.year + 18))
    seeker.go("/register/").fill(country="VN", language="vi").on("birth_on", date(2001, 2, 23)).press().went_on()
    seeker.fill(password="ngan", password_again="ngan").press().is_refused()
    seeker.fill(password=OWN_PASSWORD, password_again=OWN_PASSWORD, agree="on").press().went_on()
    username, code = seeker.main.locator("strong").first.inner_text(), seeker.main.locator(".kk-code").inner_text()
    assert re.fullmatch(r"[a-z]+\d{4}", username)
    seeker.press().went_on()
    seeker.go("/registered/").sees_not(code)
    assert seeker.answer_to(f"{SEEKER}/") == 200


def fill_in_information_1(seeker: Person) -> None:
    part = f"{SEEKER}/information"
    seeker.go(f"{part}/names/").fill(native=NATIVE).press(button="later=1").went_on()
    seeker.go(f"{part}/names/")
    assert seeker.main.locator('[name="native"]').input_value() == NATIVE, "the draft was kept"
    seeker.fill(passport=PASSPORT).press().went_on()
    seeker.go(f"{part}/contact/").fill(phone="12", phone_owner="mine", address="Vinh").press().is_refused()
    seeker.fill(phone=PHONE).press().went_on()
    seeker.go(f"{part}/education/add/").fill(kind="upper_secondary", name="THPT Kim Liên", from_year=2016)
    seeker.fill(until_year=2019, finished="yes").press().went_on()
    seeker.go(f"{part}/jobs/find/?q=hàn").follow(r"work=7-7-2$")
    seeker.fill(employer="Xưởng hàn Bến Thủy", duties="Hàn khung thép", begins_month=3, begins_year=2020)
    seeker.press().went_on()
    seeker.go(f"{part}/works/7-6-2/")
    assert seeker.main.locator(".govuk-tag, .kk-fact").count(), "without experience the page says why not"
    seeker.go(f"{part}/works/other/").fill(text="Lái xe tải", kind="service").press().went_on()
    seeker.press(to="/works/other/remove/").went_on()
    seeker.go(f"{part}/works/find/?q=hàn").follow(r"/works/7-7-2/$").press().went_on()
    seeker.go(f"{part}/1/check/").sees(NATIVE, PASSPORT, "Xưởng hàn Bến Thủy")


def fill_in_information_2(seeker: Person) -> None:
    part = f"{SEEKER}/information"
    seeker.go(f"{part}/self-promotion/").fill(text="Tôi hàn đều tay và luôn đúng giờ.").press().went_on()
    seeker.go(f"{part}/languages/japanese/").fill(level="N4").press().went_on()
    seeker.go(f"{part}/languages/").press(to="/languages/none/").went_on()
    seeker.go(f"{part}/stays/").press(to="/stays/none/").went_on()


def choose(seeker: Person, name: str) -> None:
    part = f"{SEEKER}/information"
    seeker.go(f"{part}/sending-organization/").open_with(name).press().is_refused()
    for purpose in ("share_with_organization", "publish_to_companies", "transfer_to_japan"):
        seeker.go(f"{part}/consents/{purpose}/").press(button="answer=yes").went_on()
    seeker.go(f"{part}/sending-organization/").open_with(name).press().went_on().sees(name)
    seeker.go("/opportunities/").open_with("Hàn bán tự động")
    seeker.follow(r"/seeker/opportunities/").go(f"{seeker.path}apply/").has_nothing_to_send()
    assert seeker.link(rf"{SEEKER}/$")


def accept(sender: Person, *, another: Person) -> str:
    sender.go(f"{SENDER}/").sees("What waits for you")
    sender.sees_not("tiền cọc", "nguoi-hoi@reader.example")
    sender.go(f"{SENDER}/seekers/?show=chosen").open_with(PASSPORT).sees(NATIVE, "Xưởng hàn Bến Thủy")
    public_id = sender.path.split("/")[3]
    another.sign_in("owner@mekong.example", PASSWORD)
    assert another.answer_to(f"{SENDER}/seekers/{public_id}/") == NOT_FOUND, "another organization's seeker"
    another.leave()
    sender.go(f"{SENDER}/seekers/{public_id}/decline/").press().is_refused()
    sender.go(f"{SENDER}/seekers/{public_id}/").press(to="/accept/").went_on()
    return public_id


def translate(sender: Person, public_id: str) -> None:
    page = f"{SENDER}/seekers/{public_id}"
    sender.go(f"{page}/publish/")
    assert sender.main.locator('form[action$="/publish/"]').count() == 0, "nothing is translated yet"
    sender.go(f"{page}/translate/").sees("khung thép")
    japanese = {"name_katakana": KATAKANA, "self_promotion": "安定した溶接ができます。電話は090-1234-5678です。"}
    japanese |= {"employer": "ベントゥイ溶接工場", "duties": "鉄骨の溶接", "name": "キムリエン高等学校"}
    for name in sender.main.locator('[name^="japanese-"]').evaluate_all("all => all.map(each => each.name)"):
        sender.fill(**{name: japanese[name.removeprefix("japanese-").split(".")[-1]]})
    sender.press(button="approve=everything").is_refused("Take it out: 090-1234-5678")
    sender.fill(**{"japanese-self_promotion": "安定した溶接ができます。時間を守ります。"})
    approve_everything(sender)
    sender.press(button="approve=everything").went_on()  # the name that was only proposed


def approve_everything(sender: Person) -> None:
    """Approve what is on the desk, and say why where a check warns."""
    sender.press(button="approve=everything")
    if sender.status == BAD:
        for name in sender.main.locator('[name^="reason-"]').evaluate_all("all => all.map(each => each.name)"):
            sender.fill(**{name: "It is right so."})
        sender.press(button="approve=everything").went_on()


def say_what_is_right(seeker: Person, sender: Person, public_id: str) -> None:
    page = f"{SENDER}/seekers/{public_id}"
    sender.go(f"{page}/questions/self_promotion/").fill(text="Bạn hàn loại thép nào?").press().went_on()
    seeker.go(f"{SEEKER}/").follow(r"/seeker/questions/[a-z0-9]{20}/$").fill(text="Thép đen.").press().went_on()
    sender.go(f"{page}/translate/").sees("Thép đen.")
    assert seeker.go(f"{SEEKER}/is-it-right/").main.locator("form").count() == 0, "nothing is restated yet"
    restate(sender, f"{page}/word/")
    sender.go(f"{page}/publish/")
    assert sender.main.locator('form[action$="/publish/"]').count() == 0, "the seeker has not said yes"
    seeker.go(f"{SEEKER}/").follow("/seeker/is-it-right/$").sees("Tôi hàn đều tay", "Ngắn hơn một chút.")
    seeker.fill(**{"right-self_promotion": "no"}).press().is_refused()
    seeker.fill(**{"reason-self_promotion": "Thiếu câu cuối."}).press().went_on()
    sender.go(f"{page}/translate/").sees("Thiếu câu cuối.")
    sender.fill(**{"japanese-self_promotion": "安定した溶接ができ、いつも時間を守ります。"})
    approve_everything(sender)
    restate(sender, f"{page}/word/")
    seeker.go(f"{SEEKER}/is-it-right/")
    with seeker.page.expect_navigation():
        seeker.main.locator('form:has([name="everything"]) button').click()
    seeker.went_on()


def restate(sender: Person, address: str) -> None:
    sender.go(address)
    for name in sender.main.locator('[name^="says-"][value="same"]').evaluate_all("all => all.map(each => each.name)"):
        sender.fill(**{name: "same"})
    sender.fill(**{"says-self_promotion": "other", "sentence-self_promotion": "Ngắn hơn một chút."})
    sender.press().went_on()


def publish(sender: Person, public_id: str) -> str:
    sender.go(f"{SENDER}/seekers/{public_id}/publish/").press(to="/publish/").went_on()
    found = CODE.search(sender.main.inner_text())
    assert found, "the page has a code"
    return found[0]


def wish_for_other_words(seeker: Person, sender: Person) -> None:
    change = f"{SEEKER}/information/changes/self_promotion/"
    seeker.go(f"{SEEKER}/information/self-promotion/")
    seeker.go(change).press().is_refused()
    seeker.fill(wanted="Tôi hàn đều tay và đã dạy hai thợ mới.").press().went_on()
    sender.go(f"{SENDER}/change-requests/").open_with(PASSPORT).sees("đã dạy hai thợ mới")
    address = sender.path
    sender.go(f"{address}decline/").press().is_refused()
    sender.fill(cause="unclear", reason="Bạn hãy viết thêm đã dạy ở đâu.").press().went_on()
    seeker.go(change).sees("Bạn hãy viết thêm đã dạy ở đâu.")


def find(company: Person, code: str) -> None:
    company.go(f"{COMPANY}/staff/?words=時間を守&work=7-7-2&country=VN&min_years=3&japanese_level=N4")
    company.open_with(code).sees(KATAKANA[0], "ベントゥイ溶接工場")
    company.sees_not(KATAKANA, PASSPORT, NATIVE, "912345678", PHONE, "Xưởng hàn")
    company.go(f"{COMPANY}/staff/?words=溶").sees("溶")


def learn_how_to_get_an_agreement(company: Person) -> None:
    company.go(f"{COMPANY}/staff/?country=PH").follow(r"/company/staff/K[0-9A-Z]{5}/$")
    company.go(f"{company.path}invite/").link("/sending-organizations/$")
    assert company.main.locator('[name="opportunity"]').count() == 0, "no agreement, no invitation"


def offer_a_place(company: Person, office: Person) -> str:
    starts = TODAY + timedelta(days=150)
    training = starts <= LAST_DAY_OF_TRAINING
    company.go(f"{COMPANY}/opportunities/new/").fill(programme="titp", stage="i", months=12)
    _choose_work(company, "7-7-2")
    company.on("starts_on", LAST_DAY_OF_TRAINING + timedelta(days=400)).on("open_until", TODAY + timedelta(days=40))
    company.press().is_refused()
    company.fill(programme="titp" if training else "esd", stage="i" if training else "")
    company.on("starts_on", starts).press().went_on()
    tell_the_terms(company)
    public_id = company.path.split("/")[3]
    assert office.answer_to(f"/opportunities/{public_id}/") == NOT_FOUND, "it is not approved yet"
    company.press(to="/submit/").went_on()
    office.go(f"{OFFICE}/opportunities/{public_id}/refuse/").press().is_refused()
    office.go(f"{OFFICE}/opportunities/{public_id}/").press(to="/approve/").went_on()
    office.go(f"/opportunities/{public_id}/")
    return public_id


def tell_the_terms(company: Person) -> None:
    """Each part leads to the next; a wage that is too low is refused and kept."""
    company.fill(duties_ja="鉄骨の溶接", day_ja="朝礼のあと、部材を溶接します。").press().went_on()
    company.fill(prefecture="27", municipality_ja="堺市", places=1).press().went_on()
    company.fill(weekly_hours=40, daily_hours=8, overtime_hours=0, days_off_a_year=120).press().went_on()
    company.fill(monthly_wage=170000, equal_pay="on").press().is_refused()
    company.fill(monthly_wage=210000).press().went_on()
    company.fill(tax=5000, social=28000, employment=1000, rent=16000, food=0).press().went_on()
    company.fill(lodging="dormitory", persons_a_room=2, area_a_person=6).press().went_on()
    company.fill(japanese_level="N5", taught_ja="半自動溶接", support_ja="相談員が来ます。").press().went_on()
    paid = dict.fromkeys(("lectures", "travel", "lodging", "insurance", "service_fee"), "company")
    company.fill(**paid, documents="trainee", health_check="trainee").press().went_on()
    company.fill(selection="video").press().went_on()


def _choose_work(company: Person, code: str) -> None:
    values = company.main.locator('[name="work"] option').evaluate_all("all => all.map(each => each.value)")
    company.fill(work=next(value for value in values if value.endswith(code)))


def invite(company: Person, code: str, opportunity: str) -> None:
    company.go(f"{COMPANY}/staff/{code}/invite/").fill(opportunity=opportunity, message="電話は090-1111-2222です。")
    company.press().is_refused()
    company.fill(message="ぜひお話を聞かせてください。").press().went_on()


def meet(seeker: Person, sender: Person, company: Person) -> None:
    sender.go(f"{SENDER}/placements/?state=invited").open_with(PASSPORT)
    place = sender.path
    sender.press(to="/pass-on/").went_on()
    seeker.go(f"{SEEKER}/placements/").follow(r"/seeker/placements/[a-z0-9]{20}/$").follow(
        r"/agree/$"
    ).press().went_on()
    public_id = place.split("/")[3]
    here = f"{COMPANY}/placements/{public_id}"
    company.go(f"{here}/times/").on("day_1", TODAY - timedelta(days=1)).fill(clock_1="14:00", how="video")
    company.fill(place="https://meet.example/thu").press().is_refused()
    company.on("day_1", TODAY + timedelta(days=5)).on("day_2", TODAY + timedelta(days=6)).fill(clock_2="10:00")
    company.press().went_on()
    company.go(f"{here}/").sees_not(KATAKANA)
    sender.go(f"{place}confirm/").press().is_refused()
    sender.sees("14:00", "12:00")
    times = sender.main.locator('[name="at"]').evaluate_all("all => all.map(each => each.value)")
    sender.fill(at=times[0]).press().went_on()
    company.go(f"{here}/").sees(KATAKANA)
    company.go(f"{here}/result/").press().is_refused()
    company.fill(result="passed", note="落ち着いていました。").press().went_on()
    company.go(f"{here}/offer/").fill(monthly_wage=200000, monthly_deductions=210000, weekly_hours=40, months=12)
    company.on("starts_on", TODAY + timedelta(days=150)).on("answer_until", TODAY + timedelta(days=14))
    company.press().is_refused()
    company.fill(monthly_deductions=52000).press().went_on()


def accept_the_offer(seeker: Person, company: Person) -> None:
    seeker.go(f"{SEEKER}/").follow(r"/seeker/placements/[a-z0-9]{20}/$").follow(r"/accept/$")
    seeker.press().is_refused()
    seeker.fill(understood="on").press().went_on()
    company.go(f"{COMPANY}/placements/").sees_not(PASSPORT)


def the_mails_are_there(site: Site) -> None:
    wanted = {"owner@song-lam.example", "owner@tekko.example", "owner@naniwa.example", "secretary@kakehashi.example"}
    until = time.monotonic() + 30
    while time.monotonic() < until:
        reached = {line[4:].strip() for mail in site.mails() for line in mail.splitlines() if line.startswith("To: ")}
        if wanted <= reached:
            return
        time.sleep(0.5)
    raise AssertionError(f"no mail to {wanted - reached}")


def test_another_seeker_changes_the_organization_and_leaves(browser: Browser, site: Site) -> None:
    seeker, company = Person(browser, site, "vi"), Person(browser, site, "ja")
    seeker.sign_in("thao@seekers.example", PASSWORD)
    company.sign_in("owner@tekko.example", PASSWORD)
    company.go(f"{COMPANY}/staff/?words=ロックミシン").follow(r"/company/staff/K[0-9A-Z]{5}/$")
    page = company.path
    seeker.go(f"{SEEKER}/information/sending-organization/").open_with("Mekong").press().is_refused()
    seeker.fill(understood="on").press().went_on()
    assert company.answer_to(page) == NOT_FOUND, "it left at once"
    mekong = Person(browser, site, "vi").sign_in("owner@mekong.example", PASSWORD)
    mekong.go(f"{SENDER}/seekers/?show=chosen").open_with("NGO PHUONG THAO").press(to="/accept/").went_on()
    assert company.answer_to(page) == 200, "it came back with its translation"
    seeker.go(f"{SEEKER}/cancellation/").press().is_refused()
    seeker.fill(understood="on").press().went_on()
    assert company.answer_to(page) == NOT_FOUND
    mekong.go(f"{SENDER}/seekers/").sees_not("NGO PHUONG THAO")
    seeker.go("/account/sign-in/").fill(login="thao@seekers.example", password=PASSWORD).press()
    assert seeker.status == BAD, "nobody can sign in any more"


def test_the_secretariat_decides_and_answers(browser: Browser, site: Site) -> None:
    office = Person(browser, site, "ja").become("secretary@kakehashi.example")
    applicant = Person(browser, site, "en").go("/apply/sending/")
    applicant.fill(name="Red River Works (example)", country="VN", licence_number="EXAMPLE-9", representative="Lê An")
    applicant.fill(address="Hà Nội", telephone="+84 24 3825 0000", email="info@red-river.example", person_name="Lê An")
    applicant.fill(person_email="owner@red-river.example", password="too short", password_again="too short")
    applicant.press().is_refused()
    applicant.fill(password=OWN_PASSWORD, password_again=OWN_PASSWORD, agree="on").press().went_on()
    applicant.sign_in("owner@red-river.example", OWN_PASSWORD)
    assert applicant.answer_to(f"{SENDER}/seekers/") == FORBIDDEN, "until it is admitted it sees nothing"
    assert applicant.go("/account/").path.startswith("/account/waiting")
    office.go(f"{OFFICE}/organizations/?state=applied").open_with("Red River")
    organization = office.path
    office.go(f"{organization}refuse/").press().is_refused()
    office.go(organization).press(to="/admit/").went_on()
    applicant.go(f"{SENDER}/seekers/")
    office.go(f"{organization}suspend/").fill(reason="書類を確認しています。").press().went_on()
    assert applicant.answer_to(f"{SENDER}/seekers/") == FORBIDDEN, "out at the next click"
    answer_a_message(office, site)
    office.go(f"{OFFICE}/log/")


def answer_a_message(office: Person, site: Site) -> None:
    office.go(f"{OFFICE}/messages/?state=new").follow(r"/secretariat/messages/[a-z0-9]{20}/$")
    office.press().is_refused()
    office.fill(body="Không ai được thu tiền đặt cọc.").press().went_on()
    until = time.monotonic() + 30
    while not any("To: toi-hoi@reader.example" in mail for mail in site.mails()):
        assert time.monotonic() < until, "the answer was not mailed"
        time.sleep(0.5)
