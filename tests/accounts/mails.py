"""What waits in the queue to be mailed, opened for a test."""

from procrastinate.contrib.django.models import ProcrastinateJob

from kakehashi.messaging.sealing import unseal


def waiting_mails() -> list[dict[str, str]]:
    """This function will return the sealed mails in the queue, oldest first."""
    jobs = ProcrastinateJob.objects.filter(task_name="mail_sealed").order_by("id")
    return [unseal(job.args["sealed"]) for job in jobs]
