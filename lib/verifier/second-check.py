"""A second verifier of bundles, written from the format alone (ledger/bundle.ts) and sharing no line with the first.

Reads paths of zip files, one a line; writes "valid" or "refused: reason", one a line. Python 3.9 or newer, no package.
"""

import base64
import hashlib
import io
import json
import re
import sys
import zipfile
import zlib

P = 2**255 - 19
D = -121665 * pow(121666, P - 2, P) % P
L = 2**252 + 27742317777372353535851937790883648493
I = pow(2, (P - 1) // 4, P)


def add(a, b):
    (x1, y1, z1, t1), (x2, y2, z2, t2) = a, b
    e, f = (y1 - x1) * (y2 - x2), (y1 + x1) * (y2 + x2)
    g, h = 2 * t1 * t2 * D, 2 * z1 * z2
    p, q, r, s = f - e, h - g, h + g, f + e
    return (p * q % P, r * s % P, q * r % P, p * s % P)


def times(n, a):
    total = (0, 1, 1, 0)
    while n:
        if n & 1:
            total = add(total, a)
        a, n = add(a, a), n >> 1
    return total


def point(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        return None
    xx = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(xx, (P + 3) // 8, P)
    if (x * x - xx) % P:
        x = x * I % P
    if (x * x - xx) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signed(public, message, signature):
    a, r, s = point(public), point(signature[:32]), int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or a is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    left, right = times(s, BASE), add(r, times(h, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


def sha(data):
    return hashlib.sha256(data).digest()


def node(left, right):
    return sha(b"\x01" + left + right)


def root_of(leaves):
    """By the definition, from the leaves up: pairs joined, an odd one promoted."""
    if not leaves:
        return sha(b"")
    while len(leaves) > 1:
        pairs = [node(leaves[i], leaves[i + 1]) for i in range(0, len(leaves) - 1, 2)]
        leaves = pairs + leaves[len(pairs) * 2 :]
    return leaves[0]


def included(index, size, leaf, proof):
    """The root that the proof leads to, by the recursive definition of the tree; None when it has another length."""
    if size == 1:
        return leaf if not proof else None
    if not proof:
        return None
    split = 1 << ((size - 1).bit_length() - 1)
    if index < split:
        left = included(index, split, leaf, proof[:-1])
        return left and node(left, proof[-1])
    right = included(index - split, size - split, leaf, proof[:-1])
    return right and node(proof[-1], right)


def grown(old, size, proof, whole, old_root):
    """The two roots, of `old` leaves and of `size`, that the proof leads to; `whole`: the old tree is still a left one."""
    if old == size:
        if whole:
            return (old_root, old_root) if not proof else None
        return (proof[0], proof[0]) if len(proof) == 1 else None
    if not proof:
        return None
    split = 1 << ((size - 1).bit_length() - 1)
    if old <= split:
        both = grown(old, split, proof[:-1], whole, old_root)
        return both and (both[0], node(both[1], proof[-1]))
    both = grown(old - split, size - split, proof[:-1], False, old_root)
    return both and (node(proof[-1], both[0]), node(proof[-1], both[1]))


def need(condition, reason):
    if not condition:
        raise ValueError(reason)


def canonical(value):
    """RFC 8785 for what bundles hold: whole numbers, texts, lists, objects."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(canonical(one) for one in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def once(pairs):
    need(len({name for name, _ in pairs}) == len(pairs), "a name twice")
    return dict(pairs)


def parsed(data):
    text = data.decode("utf-8")
    value = json.loads(text, object_pairs_hook=once)
    need(canonical(value) == text, "not canonical")
    return value


def b64(text):
    data = base64.b64decode(text, validate=True)
    need(base64.b64encode(data).decode() == text, "base64")
    return data


def read_note(note):
    need(not re.search(r"[\x00-\x09\x0b-\x1f]", note) and note.endswith("\n"), "note")
    split = note.rindex("\n\n")
    return note[: split + 1], note[split + 2 : -1].split("\n")


def read_checkpoint(note):
    text, _ = read_note(note)
    lines = text.split("\n")
    need(len(lines) == 4 and lines[3] == "" and re.fullmatch(r"0|[1-9][0-9]*", lines[1]), "checkpoint")
    root = b64(lines[2])
    need(len(root) == 32, "checkpoint root")
    return lines[0], int(lines[1]), root


def check_signature(note, key):
    name, key_id, encoded = key.split("+", 2)
    typed = b64(encoded)
    need(len(typed) == 33 and typed[0] == 1, "key")
    need(sha(name.encode() + b"\n" + typed)[:4].hex() == key_id, "key id")
    text, lines = read_note(note)
    seen = 0
    for line in lines:
        dash, signer, payload = line.split(" ")
        need(dash == "—" and signer and "+" not in signer, "signature line")
        data = b64(payload)
        need(len(data) > 4, "signature line")
        if signer == name and data[:4].hex() == key_id:
            need(signed(typed[1:], text.encode(), data[4:]), "signature")
            seen += 1
    need(seen, "no signature")
    return name


HEADER = "actor at fields label occurred organisation origin prev seq shared stream subject type v visibility".split()
HASH = re.compile(r"[0-9a-f]{64}")


def check_entries(data, manifest, size):
    leaves, vouched = [], False
    statement = {name: value for name, value in manifest.items() if name != "log"}
    wanted = sha(canonical(statement).encode()).hex()
    need(data.endswith(b"\n"), "last line")
    prev = "0" * 64
    for number, line in enumerate(data[:-1].split(b"\n"), 1):
        entry = parsed(line)
        if "leafHash" in entry:
            need(set(entry) == {"leafHash", "seq"} and HASH.fullmatch(entry["leafHash"]), "withheld")
            need(entry["seq"] == number, "number")
            prev = entry["leafHash"]
            leaves.append(bytes.fromhex(prev))
            continue
        need(set(entry) == {"header", "values"}, "entry")
        header = entry["header"]
        need(sorted(header) == HEADER and header["v"] == 1, "header")
        need(header["seq"] == number and header["stream"] == manifest["stream"], "number or stream")
        need(header["prev"] == prev, "link")
        need([value["name"] for value in entry["values"]] == sorted(header["fields"]), "values")
        for value in entry["values"]:
            if set(value) == {"name"}:
                continue
            need(set(value) == {"name", "salt", "value"} and HASH.fullmatch(value["salt"]), "value")
            data_of = bytes.fromhex(value["salt"]) + canonical(value["value"]).encode()
            need(sha(data_of).hex() == header["fields"][value["name"]], "commitment")
            if header["type"] == "bundle.exported" and value["name"] == "documents" and value["value"] == wanted:
                vouched = True
        leaf = sha(b"\x00" + canonical(header).encode())
        leaves.append(leaf)
        prev = leaf.hex()
    need(len(leaves) == size, "length")
    need(vouched, "documents")
    return root_of(leaves)


def check_zip(data):
    """Written again by another library's parts, the zip must have the same bytes."""
    files = zipfile.ZipFile(io.BytesIO(data))
    members = {}
    body, directory = b"", b""
    for one in files.infolist():
        content = files.read(one)
        crc, length, name = zlib.crc32(content), len(content), one.filename.encode()
        sizes = crc.to_bytes(4, "little") + length.to_bytes(4, "little") * 2
        tail = sizes + len(name).to_bytes(2, "little") + bytes(2)
        local = b"PK\x03\x04" + bytes.fromhex("0a000000000000002100") + tail + name
        central = b"PK\x01\x02" + bytes.fromhex("2d000a000000000000002100") + tail
        directory += central + bytes(10) + len(body).to_bytes(4, "little") + name
        body += local + content
        need(one.filename not in members, "a name twice")
        members[one.filename] = content
    count = len(members).to_bytes(2, "little")
    end = b"PK\x05\x06" + bytes(4) + count * 2 + len(directory).to_bytes(4, "little") + len(body).to_bytes(4, "little")
    need(body + directory + end + bytes(2) == data, "not the one encoding")
    return members


def check(data):
    members = check_zip(data)
    manifest = parsed(members["manifest.json"])
    need(manifest["v"] == 1 and manifest["format"] == "maincourante-bundle/1", "format")
    need(set(manifest) == {"v", "format", "stream", "incident", "variant", "documents", "log"}, "manifest")
    log = manifest["log"]
    paths = [one["path"] for one in manifest["documents"]]
    first = [path for path in ("README.fr.md", "README.en.md", "verify.mjs") if path in paths]
    rest = sorted(path for path in paths if path not in first)
    need(paths == first + rest, "order of documents")
    logs = ["log/checkpoint", "log/head.json", "log/entries.jsonl.gz", "log/since.json"]
    need([one["path"] for one in log["files"]] == logs, "files of the log")
    need(list(members) == first + ["manifest.json"] + logs + rest, "members")
    for one in manifest["documents"] + log["files"]:
        content = members[one["path"]]
        need(len(content) == one["size"] and sha(content).hex() == one["sha256"], one["path"])
    note = members["log/checkpoint"].decode()
    origin, size, root = read_checkpoint(note)
    need(check_signature(note, log["key"]) == origin == log["origin"], "origin")
    proof = parsed(members["log/head.json"])
    need(set(proof) == {"head", "index", "proof"} and set(proof["head"]) == {"root", "size", "stream", "v"}, "head")
    head, hashes = proof["head"], [bytes.fromhex(one) for one in proof["proof"]]
    need(head["stream"] == manifest["stream"] and head["v"] == 1, "stream of the head")
    need(0 <= proof["index"] < size, "index")
    need(included(proof["index"], size, sha(b"\x00" + canonical(head).encode()), hashes) == root, "inclusion")
    for one in parsed(members["log/since.json"]):
        old = bytes.fromhex(one["root"])
        need(set(one) == {"proof", "root", "size"}, "earlier checkpoint")
        both = grown(one["size"], size, [bytes.fromhex(hash) for hash in one["proof"]], True, old)
        need(both == (old, root), "consistency")
    unzip = zlib.decompressobj(31)
    text = unzip.decompress(members["log/entries.jsonl.gz"])
    need(unzip.eof and not unzip.unused_data and len(text) == log["files"][2]["unpacked"], "gzip")
    need(check_entries(text, manifest, head["size"]).hex() == head["root"], "root")


for path in sys.stdin.read().split("\n"):
    if path:
        try:
            with open(path, "rb") as file:
                check(file.read())
            print("valid")
        except Exception as error:  # Whatever goes wrong, the bundle is refused.
            print(f"refused: {type(error).__name__} {error}".replace("\n", " "))
