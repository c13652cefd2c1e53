"""Values of the API's own formats, which no other program can know."""
import uuid
from base64 import urlsafe_b64encode

import schemathesis
from hypothesis import strategies

ZONES = ["UTC", "Europe/Zurich", "America/St_Johns", "Asia/Kathmandu", "Pacific/Kiritimati"]


def cursor(identity: uuid.UUID) -> str:
    return urlsafe_b64encode(str(identity).encode()).decode()


schemathesis.openapi.format("time-zone", strategies.sampled_from(ZONES))
schemathesis.openapi.format("cursor", strategies.uuids().map(cursor))
