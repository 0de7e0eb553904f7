"""Where a run listens: on this machine alone, on the first ports that are free."""

from __future__ import annotations

import http.client
import os
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

from config.progress import say, stop_with

FIRST_PORT = 8000
PORTS_TRIED = 100
LOOPBACK = {"127.0.0.1": "127.0.0.1", "localhost": "127.0.0.1", "::1": "::1"}
NO_ANSWER = 599


@dataclass(kw_only=True)
class Ports:
    """The two ports that a run has taken."""

    web: socket.socket
    desk: socket.socket

    @property
    def web_url(self) -> str:
        """Return the address of the site."""
        return _address(self.web)

    @property
    def desk_url(self) -> str:
        """Return the address of the report desk."""
        return _address(self.desk)


def host() -> str:
    """Return the address to listen on; the demo answers on this machine only."""
    host = (os.environ.get("KAKEHASHI_HOST") or "127.0.0.1").strip("[]")
    if host not in LOOPBACK:
        raise stop_with(
            f"KAKEHASHI_HOST is {host}, but the demo lets anyone become anyone, so it listens on 127.0.0.1 or ::1 only."
        )
    return LOOPBACK[host]


def first_port() -> int:
    """Return the first port to try; 0 takes any free one."""
    given = os.environ.get("KAKEHASHI_PORT") or str(FIRST_PORT)
    if not given.isdigit() or int(given) > 65_435:  # noqa: PLR2004  above it there is no room to try others
        raise stop_with(f"KAKEHASHI_PORT is a number up to 65435, not {given}.")
    return int(given)


def take_ports(host: str, first: int) -> Ports:
    """Take a port for the site and the next free one for the report desk."""
    web = _listen(host, first)
    return Ports(web=web, desk=_listen(host, first and web.getsockname()[1] + 1))


def _listen(host: str, first: int) -> socket.socket:
    """Take the first free port, and say so when it is not the one asked for."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for port in range(first, first + PORTS_TRIED):
        listener = socket.socket(family, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
            listener.listen(128)
        except OSError:
            listener.close()
            say(f"Port {port} is taken; trying {port + 1}.")
            continue
        return listener
    raise stop_with(f"No port from {first} to {first + PORTS_TRIED - 1} is free; name another in KAKEHASHI_PORT.")


def _address(listener: socket.socket) -> str:
    """Return the web address of a listening socket."""
    host, port = listener.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


def status(url: str, path: str = "/") -> int:
    """Return the status with which the home page answers, at its second address if `/` names one."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(str(parts.hostname), parts.port, timeout=5)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        onward = answer.getheader("Location", "")
        return status(url, onward) if onward.startswith("/") and path == "/" else answer.status
    except (OSError, http.client.HTTPException):
        return NO_ANSWER
    finally:
        connection.close()
