"""People through whom the sending organization may reach a seeker; nobody else ever reads of them."""

from django.db import models

from kakehashi.common.identity import PublicIdField
from kakehashi.common.privacy import DataPolicy
from kakehashi.seekers.states import OtherPhoneOwner, Relation


class ContactPerson(models.Model):
    """Somebody who can pass on a message, and who knows that their name and telephone stand here."""

    public_id = PublicIdField()
    seeker = models.ForeignKey("seekers.Seeker", on_delete=models.CASCADE, related_name="contact_persons")
    name = models.CharField(max_length=120)
    relation = models.CharField(max_length=10, choices=Relation.choices)
    phone = models.CharField(max_length=24)
    phone_owner = models.CharField(max_length=10, choices=OtherPhoneOwner.choices)
    safe_times = models.CharField(max_length=200, blank=True)
    knows = models.BooleanField()

    data_policy = DataPolicy(
        why="The sending organization has to reach the seeker when the own telephone is lost or shared.",
        until="Until the seeker removes the person or cancels the membership; then it is erased at once.",
        internal="public_id seeker knows",
        personal="name relation phone phone_owner safe_times",
    )

    class Meta:
        """In the order in which they were named; each of them knows of it."""

        ordering = ("id",)
        constraints = (models.CheckConstraint(name="a_contact_person_knows", condition=models.Q(knows=True)),)

    def __str__(self) -> str:
        """This function will return the public id; a name never gets into a log this way."""
        return self.public_id
