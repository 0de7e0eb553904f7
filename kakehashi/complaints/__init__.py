"""Messages to the Secretariat, among them those about deposits; behind the report desk."""
