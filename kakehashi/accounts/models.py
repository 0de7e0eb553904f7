"""People who sign in, their recovery codes, and the terms that they accepted."""

from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from kakehashi.common.identity import PublicIdField
from kakehashi.common.privacy import DataPolicy


class UserKind(models.TextChoices):
    """What a person is here; it never changes. A member's portal follows from their organization."""

    SEEKER = "seeker"
    MEMBER = "member"
    SECRETARIAT = "secretariat"


class UserManager(BaseUserManager["User"]):
    """Finds and makes people; ``create_user`` exists because the framework's tools call it."""

    def create_user(self, username: str, email: str = "", password: str | None = None, **fields: Any) -> "User":
        """This function will make a person with a hashed password."""
        user = self.model(username=username, email=self.normalize_email(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """A person who signs in: a seeker, a member of an organization, or somebody of the Secretariat."""

    public_id = PublicIdField()
    kind = models.CharField(max_length=12, choices=UserKind.choices)
    username = models.CharField(max_length=150, unique=True)
    email = models.EmailField(blank=True)
    name = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=8, choices=settings.LANGUAGES, default="en")
    time_zone = models.CharField(max_length=40, default="UTC")
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField()

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    data_policy = DataPolicy(
        why="To let the person in, to speak their language and to reach them.",
        until="Until the person cancels the membership; members until their organization removes them.",
        internal="public_id kind is_active created_at last_login language time_zone password",
        personal="username email name",
    )

    class Meta:
        """An address belongs to one account."""

        constraints = (models.UniqueConstraint(Lower("email"), name="user_email_once", condition=~Q(email="")),)

    def __str__(self) -> str:
        """This function will return the name to sign in with."""
        return self.username

    def get_full_name(self) -> str:
        """This function will return how the person is called."""
        return self.name or self.username

    def get_short_name(self) -> str:
        """This function will return what the top of a page calls the person."""
        return self.get_full_name()


class RecoveryCode(models.Model):
    """A code that lets a seeker without e-mail choose a new password once; only its hash is kept."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="recovery_codes_given")
    code_hash = models.CharField(max_length=160)
    created_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    replaced_at = models.DateTimeField(null=True, blank=True)

    data_policy = DataPolicy(
        why="To let a seeker without e-mail back in.",
        until="Until it is used or replaced and the account is erased.",
        internal="user created_at used_at replaced_at",
        sensitive="code_hash",
    )

    class Meta:
        """One code of a person is good at a time."""

        constraints = (
            models.UniqueConstraint(
                fields=("user",), name="one_good_recovery_code", condition=Q(used_at=None, replaced_at=None)
            ),
        )

    def __str__(self) -> str:
        """This function will say whose code it is, never the code."""
        return f"recovery code of {self.user_id}"


class Acceptance(models.Model):
    """That a person accepted a version of the terms and the privacy notice, in the language they read."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="acceptances")
    audience = models.CharField(max_length=24)
    version = models.CharField(max_length=10)
    language = models.CharField(max_length=8)
    accepted_at = models.DateTimeField()

    data_policy = DataPolicy(
        why="To prove which terms the person accepted.",
        until="Until the account is erased.",
        internal="user audience version language accepted_at",
    )

    class Meta:
        """A version is accepted once."""

        constraints = (models.UniqueConstraint(fields=("user", "audience", "version"), name="terms_accepted_once"),)

    def __str__(self) -> str:
        """This function will name the accepted version."""
        return f"{self.audience} {self.version}"
