"""Certificates of languages by their code, and the sex for the official résumé.

What is not recognised of the certificates stays in the person's own words.
"""

from django.db import migrations, models

# What people wrote, in small letters and without anything but letters and digits, by language.
RECOGNISED = {
    "ja": {
        **{f"{first}{level}{last}": f"jlpt_n{level}" for level in range(1, 6) for first, last in
           (("jlptn", ""), ("n", "jlpt"), ("日本語能力試験n", ""), ("日本語能力試験jlptn", ""))},
        **dict.fromkeys(("jftbasica2", "jftbasic", "jfta2", "jft"), "jft_a2"),
        "nattest": "nat_test", "日本語nattest": "nat_test", "jtest": "j_test", "jtest実用日本語検定": "j_test", "bjt": "bjt",
    },
    "en": {"toeic": "toeic", "ielts": "ielts"},
    "ko": {"topik": "topik"},
}  # fmt: skip


def recognise(apps, schema_editor):
    """This function will put the code where the words name a known certificate and nothing else."""
    skills = apps.get_model("seekers", "LanguageSkill").objects.exclude(certificate="")
    for skill in skills.filter(language__in=RECOGNISED).iterator():
        plain = "".join(letter for letter in skill.certificate.casefold() if letter.isalnum())
        if code := RECOGNISED[skill.language].get(plain):
            skill.certificate_kind, skill.certificate = code, ""
            skill.save(update_fields=["certificate_kind", "certificate"])


def put_codes(apps, schema_editor):
    """This function will put the code beside the language; where nothing was shown, nothing is shown."""
    skills = apps.get_model("seekers", "LanguageSkill").objects.exclude(certificate_kind="")
    known = {(public_id, language): code for public_id, language, code in skills.values_list(
        "seeker__public_id", "language", "certificate_kind"
    )}  # fmt: skip
    pages = apps.get_model("showcase", "StaffPage").objects
    for page in pages.filter(seeker_public_id__in={public_id for public_id, _language in known}).iterator():
        for section in page.sections:
            code = known.get((page.seeker_public_id, section.get("language", "")))
            if section["key"] == "language" and section.get("text") and code:
                section |= {"text": "", "certificate": code}
        page.save(update_fields=["sections"])


class Migration(migrations.Migration):
    """Adds both, and moves what is recognised, in the answers and on the pages that copied them."""

    dependencies = [("seekers", "0005_versions"), ("showcase", "0006_found_and_read")]

    operations = [
        migrations.AddField(
            "seeker",
            "sex",
            models.CharField(
                blank=True,
                choices=[
                    ("male", "Male"),
                    ("female", "Female"),
                    ("x", "X"),
                    ("by_hand", "I do not say it here. I write it by hand."),
                ],
                default="",
                max_length=12,
            ),
            False,
        ),
        migrations.AddField(
            "languageskill", "certificate_kind", models.CharField(blank=True, default="", max_length=12), False
        ),
        migrations.RunPython(recognise, migrations.RunPython.noop),
        migrations.RunPython(put_codes, migrations.RunPython.noop),
        migrations.AddConstraint(
            "languageskill",
            models.CheckConstraint(
                condition=models.Q(("certificate_kind", ""), ("certificate", ""), _connector="OR"),
                name="a_certificate_is_named_once",
            ),
        ),
    ]
