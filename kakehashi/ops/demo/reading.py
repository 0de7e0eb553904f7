"""What seekers read of the example opportunities: one that is translated for them, and an alert that one has set."""

from kakehashi.opportunities import actions, alerting
from kakehashi.opportunities.models import Opportunity
from kakehashi.ops.demo.days import Days
from kakehashi.ops.demo.parties import Parties
from kakehashi.seekers.models import Seeker
from kakehashi.translation.actions import Typed

IN_VIETNAMESE = {
    "duties_ja": "Hàn bán tự động và hoàn thiện các cấu kiện của cầu. Người đi trước kèm và dạy bạn trong một năm. "
    "Ký túc xá cách nhà máy 10 phút đi bộ.",
    "day_ja": "8 giờ họp đầu ca và tập thể dục. Xem bản vẽ, ghép cấu kiện rồi hàn bán tự động. Nghỉ lúc 10 giờ và "
    "3 giờ, dọn dẹp và kết thúc lúc 5 giờ.",
    "days_off_ja": "Thứ bảy, chủ nhật, ngày lễ, nghỉ hè, nghỉ cuối năm và đầu năm",
    "support_ja": "Lớp tiếng Nhật mỗi tuần 1 lần. Người tư vấn nói tiếng của bạn đến thăm mỗi tháng 1 lần, và đi cùng "
    "bạn đến cơ quan nhà nước hay bệnh viện.",
}
A_DRAFT = {"taught_ja": "An toàn cơ bản, tên dụng cụ, trình tự công việc."}


def let_seekers_read(
    *, parties: Parties, seekers: dict[str, Seeker], places: dict[str, Opportunity], days: Days
) -> None:
    """This function will translate an opportunity, most of it approved, and set a job alert."""
    sending = parties.song_lam
    for texts, approve, moment in ((IN_VIETNAMESE, IN_VIETNAMESE, days.ago(40)), (A_DRAFT, (), days.ago(3))):
        actions.save_texts(
            opportunity=places["welding"],
            organization=sending.organization,
            typed=[Typed(key=key, japanese=words, reason="") for key, words in texts.items()],
            approve=tuple(approve),
            by=sending.by,
            now=moment,
        )
    khoa = seekers["khoa"]
    alerting.keep_alert(seeker=khoa, works=["6-4-3"], prefectures=["27", "28"], by=khoa.user, now=days.ago(9))
