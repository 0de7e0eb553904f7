"""The numbers of an accepting company on which its quota rests; the quota itself is reckoned by the rules."""

from django.db import models

from kakehashi.accounts.models import User
from kakehashi.common.identity import PublicIdField
from kakehashi.common.privacy import DataPolicy

TITP_COLUMNS = {1: "titp_1", 2: "titp_2", 3: "titp_3"}
OTHER_COLUMNS = {"esd": "esd"}


class Workforce(models.Model):
    """Full-time staff, rating and present trainees of a company, each as of a day; trainees are no staff.

    ``rated_excellent`` says that the company and its supervising organization both have the rating; None: unknown.
    """

    public_id = PublicIdField()
    company = models.OneToOneField("organizations.Organization", on_delete=models.CASCADE, related_name="workforce")
    full_time_staff = models.PositiveIntegerField()
    staff_as_of = models.DateField()
    rated_excellent = models.BooleanField(null=True)
    rating_as_of = models.DateField()
    titp_1 = models.PositiveIntegerField()
    titp_2 = models.PositiveIntegerField()
    titp_3 = models.PositiveIntegerField()
    esd = models.PositiveIntegerField()
    trainees_as_of = models.DateField()
    recorded_for = models.ForeignKey(
        "organizations.Organization", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    recorded_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    recorded_at = models.DateTimeField()

    data_policy = DataPolicy(
        why="How many people a company may train at once goes by its staff; without it nobody can check the quota.",
        until="As long as the company belongs to the site, and one year after.",
        internal="public_id company full_time_staff staff_as_of rated_excellent rating_as_of titp_1 titp_2 titp_3 esd "
        "trainees_as_of recorded_for recorded_by recorded_at",
    )

    def __str__(self) -> str:
        """This function will name the company and the number of its staff."""
        return f"{self.company_id}: {self.full_time_staff}"

    def present(self, *, programme: str, stage: int | None) -> int | None:
        """This function will return how many people the company has in a programme and stage, None where not asked."""
        column = TITP_COLUMNS.get(stage or 0) if programme == "titp" else OTHER_COLUMNS.get(programme)
        return None if column is None else int(getattr(self, column))
