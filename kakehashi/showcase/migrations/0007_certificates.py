"""Certificates that the program names itself, on pages that were published with a translator's words for them."""

from django.db import migrations


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
    """Follows the codes of the registered information."""

    dependencies = [("showcase", "0006_found_and_read"), ("seekers", "0006_certificates")]

    operations = [migrations.RunPython(put_codes, migrations.RunPython.noop)]
