"""Tells the demo story in the database of a demo."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from kakehashi.common import clock
from kakehashi.ops import tasks
from kakehashi.ops.demo import story


class Command(BaseCommand):
    """``manage.py load_demo``; a second time it changes nothing."""

    help = "Makes the example people and organizations of a demo, with everything that happened to them."

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will tell the story and say how far it is; it refuses in a real installation.

        More example people come by the queue, once the site answers (KAKEHASHI_DEMO_PEOPLE=0 leaves them out).
        """
        del args, options
        if not settings.DEMO:
            raise CommandError("Example people belong into a demo only (KAKEHASHI_DEMO=1).")
        story.tell(now=clock.now(), say=lambda step: self.stdout.write(f"  {step} …"))
        if settings.DEMO_PEOPLE:
            tasks.begin_to_tell()
