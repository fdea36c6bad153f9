"""A client of HTTP/2 that says what no proper client would (RFC 9113, RFC 7541)."""

import socket
import struct

DATA, HEADERS, RST_STREAM, SETTINGS, GOAWAY, CONTINUATION = 0, 1, 3, 4, 7, 9
END_STREAM, END_HEADERS, ACK = 0x1, 0x4, 0x1
# How much a frame may hold.
FRAME = 16384
# What the fields of a response begin with: the status of the static table.
STATUSES = {0x88: 200, 0x89: 204, 0x8A: 206, 0x8B: 304, 0x8C: 400, 0x8D: 404, 0x8E: 500}


def field(name, value):
    """A field that is written out, without compression."""
    return b"\0" + text(name) + text(value)


def text(value):
    value = value if isinstance(value, bytes) else value.encode()
    if len(value) < 127:
        return bytes([len(value)]) + value
    rest, length = len(value) - 127, b"\x7f"
    while rest >= 128:
        length += bytes([rest % 128 + 128])
        rest //= 128
    return length + bytes([rest]) + value


def request(path="/", method="GET", more=()):
    """The fields of a request."""
    return [(":method", method), (":scheme", "https"), (":authority", "localhost"), (":path", path), *more]


class Connection:
    """A connection that was agreed to be one of HTTP/2."""

    def __init__(self, port, context):
        context.set_alpn_protocols(["h2"])
        plain = socket.create_connection(("127.0.0.1", port), timeout=20)
        self.socket = context.wrap_socket(plain, server_hostname="localhost")
        self.protocol = self.socket.selected_alpn_protocol()
        self.socket.sendall(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + self.frame(SETTINGS, 0, 0, b""))
        self.received = b""
        self.stream = -1
        # Frames of streams that nobody has asked for yet.
        self.waiting = []

    @staticmethod
    def frame(kind, flags, stream, content):
        return struct.pack(">I", len(content))[1:] + bytes([kind, flags]) + struct.pack(">I", stream) + content

    def send(self, kind, flags, stream, content=b""):
        self.socket.sendall(self.frame(kind, flags, stream, content))

    def begin(self, fields, ends=True):
        """Begins a stream with a request; the result is its number."""
        self.stream += 2
        block = b"".join(field(name, value) for name, value in fields)
        kind, flags = HEADERS, END_STREAM if ends else 0
        while True:
            piece, block = block[:FRAME], block[FRAME:]
            self.send(kind, flags | (0 if block else END_HEADERS), self.stream, piece)
            if not block:
                return self.stream
            kind, flags = CONTINUATION, 0

    def acknowledge(self):
        """Waits for the server's settings and agrees to them."""
        while frame := self.next():
            if frame[0] == SETTINGS and not frame[1] & ACK:
                return self.send(SETTINGS, ACK, 0)

    def next(self):
        """The next frame: its kind, flags, stream and content; `None` at the end."""
        while True:
            if len(self.received) >= 9:
                length = int.from_bytes(self.received[:3], "big")
                if len(self.received) >= 9 + length:
                    kind, flags, stream = struct.unpack(">BBI", self.received[3:9])
                    content, self.received = self.received[9:9 + length], self.received[9 + length:]
                    return kind, flags, stream, content
            try:
                piece = self.socket.recv(65536)
            except OSError:
                return None
            if not piece:
                return None
            self.received += piece

    def answer(self, stream):
        """What becomes of a stream: its status and content, or how it was refused."""
        status, body = None, b""
        early, self.waiting = self.waiting, []
        while frame := (early.pop(0) if early else self.next()):
            kind, flags, number, content = frame
            if kind == GOAWAY:
                return "goaway", struct.unpack(">I", content[4:8])[0]
            if number != stream:
                self.waiting.append(frame)
                continue
            if kind == RST_STREAM:
                return "reset", struct.unpack(">I", content)[0]
            if kind == HEADERS:
                status = STATUSES.get(content[0], content[0])
            if kind == DATA:
                body += content
            if kind in (HEADERS, DATA) and flags & END_STREAM:
                self.waiting += early
                return status, body
        return "closed", None

    def close(self):
        self.socket.close()
