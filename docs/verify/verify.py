#!/usr/bin/env python3
"""Check a public ledger, or one act in it, without trusting whoever keeps it.

The problem. Who keeps a ledger of acts could change one afterwards, slip one in with an old date, drop one, or show
one ledger to you and another to your neighbour. So each act has a fingerprint in a tree of hashes, the ledger signs
the root of the tree (the "checkpoint"), and independent witnesses sign it too, after they saw that it only grew.

  verify.py check FILE --policy FILE [--entry BASE64] [--now UNIX]   one act, offline
  verify.py verify URL|DIRECTORY --policy FILE [--since FILE] [--bodies] [--fresh-days N] [--now UNIX]   all of it

Checked: the ledger's signature and those of enough witnesses (the policy says who and how many); that the act is in
the signed tree (check); that all tiles and entries give the signed root, that the ledger continues a checkpoint you
kept (--since), that the published bodies are those that were entered and none is gone without an act of erasing
(--bodies), that it was seen lately (verify).

NOT checked: whether an act is true, lawful or complete; whether everything that should be in the ledger is in it;
whether the witnesses are independent of the ledger (whoever wrote the policy vouches for that: get it from somebody
you trust); when an act was written (only when witnesses saw the tree that has it); erased bodies cannot be read.

Exit 0: accepted. Exit 1: stderr begins with `refused: <code>: <sentence>`. Exit 2: wrong usage. Formats: C2SP.org
(signed-note, tlog-checkpoint, tlog-cosignature, tlog-tiles, tlog-proof, tlog-policy), RFC 6962 (tree), RFC 8032
(Ed25519). Needs only Python 3.9 or later. Read from top to bottom: each part uses only what is above it.
"""
import argparse, base64, collections, datetime, hashlib, http.client, json, os, re, shlex, sys, time  # noqa: E401
import urllib.request, zipfile, zlib  # noqa: E401

NOTE_LIMIT, FILE_LIMIT, BODIES_LIMIT = 64 * 1024, 1 << 20, 64 << 20  # bytes that we are ready to read
BUNDLES_AFTER = 4096  # how many files of bodies after the checkpoint we search for acts of erasing
NAME = "[^\\s+\x00-\x1f\x7f-\x9f]+"  # of a key
CLOCK_TOLERANCE = 600  # seconds that the clock of a witness may be ahead of ours
ERASING = re.compile(r'^\{"act":"entry erased","day":"[-0-9]{10}","entry":([0-9]{1,15})[,}]')  # how such a body begins

class Refused(ValueError):
    """Something is not accepted: a code for programs, a sentence for people."""
def require(condition, code, sentence):
    if not condition:
        raise Refused(code, sentence)
def say(text, file=None):
    """Print; what could steer a terminal or deceive the eye (controls, direction marks) is shown as an escape."""
    shown = "".join(c if c.isprintable() or c == "\n" else c.encode("unicode_escape").decode() for c in text)
    print(shown, file=file or sys.stdout)

# ---- Ed25519 (RFC 8032), strict. A point is (X, Y, Z, T) with x = X/Z, y = Y/Z, x*y = T/Z. ----
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493  # of the coordinates, of the multiples of BASE
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_1, NEUTRAL = pow(2, (P - 1) // 4, P), (0, 1, 1, 0)
def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P
def same(p, q):
    return (p[0] * q[2] - q[0] * p[2]) % P == 0 and (p[1] * q[2] - q[1] * p[2]) % P == 0
def point(data):
    """The point of 32 bytes; None if they stand for none, or are a second way to write one, or it has small order."""
    y, sign = int.from_bytes(data, "little") % 2**255, data[31] >> 7
    x_squared = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x_squared, (P + 3) // 8, P)
    if x * x % P != x_squared:
        x = x * ROOT_OF_MINUS_1 % P
    if y >= P or x * x % P != x_squared or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    found = times_8 = (x, y, 1, x * y % P)
    for _ in range(3):
        times_8 = add(times_8, times_8)
    return None if same(times_8, NEUTRAL) else found
BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
def signature_fits(public, message, signature):
    """Whether s*B - k*A = R: the signature (R, s) was made over the message with the secret key of A."""
    if len(signature) != 64:
        return False
    a, r, s = point(public), point(signature[:32]), int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    minus_a = (P - a[0], a[1], 1, P - a[3])
    choices, result = (NEUTRAL, BASE, minus_a, add(BASE, minus_a)), NEUTRAL
    for bit in range(252, -1, -1):  # both products at once, from the highest bit down
        result = add(add(result, result), choices[(s >> bit & 1) + 2 * (k >> bit & 1)])
    return same(result, r)

# ---- The tree (RFC 6962): the hash of an entry is sha256(0, entry), that of a node is sha256(1, left, right) ----
def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()
def root_over(hashes):
    """Root over complete subtrees of one size, side by side; only the last may be smaller. None at all: empty tree."""
    while len(hashes) > 1:
        odd = hashes[-1:] if len(hashes) % 2 else []
        hashes = [sha256(b"\x01", a, b) for a, b in zip(hashes[0::2], hashes[1::2])] + odd
    return hashes[0] if hashes else sha256()
def root_from_proof(entry, index, size, path):
    """The root to which an inclusion proof leads (RFC 6962, 2.1.1); None if it has not the right length."""
    if size == 1 or not path:
        return sha256(b"\x00", entry) if size == 1 and not path else None
    split = 1 << (size - 1).bit_length() - 1  # entries in the left subtree: the largest power of two below the size
    if index < split:
        left, right = root_from_proof(entry, index, split, path[:-1]), path[-1]
    else:
        left, right = path[-1], root_from_proof(entry, index - split, size - split, path[:-1])
    return left and right and sha256(b"\x01", left, right)

# ---- Small formats ----
def unbase64(text, what="this", length=32):
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        data = b""
    good = base64.b64encode(data).decode() == text and length in (None, len(data))
    require(good, "unreadable", what + " is not base64" + (" of %d bytes" % length if length else ""))
    return data
def decimal(text, what="this"):
    require(re.fullmatch("0|[1-9][0-9]{0,19}", text) and int(text) < 2**64, "unreadable", what + " is not a number")
    return int(text)
def utf8(data, what):
    try:
        text = data.decode()
    except UnicodeDecodeError:
        raise Refused("unreadable", what + " is not UTF-8") from None
    require(not re.search("[\x00-\x09\x0b-\x1f]", text), "unreadable", what + " has a control character")
    return text
def commitment(text, what):
    """The entry that follows from a salt, a space and a body."""
    salt, _, body = text.partition(" ")
    require(body and "\n" not in body, "unreadable", what + " is not a salt, a space and a body in one line")
    return sha256(b"firsthand/ledger/commitment/v1\n", unbase64(salt, "the salt of " + what), body.encode())
def utc(seconds):
    shown = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=min(seconds, 2**37))
    return "%s UTC" % shown if seconds < 2**37 else "second %d after 1970" % seconds

# ---- The policy: which ledgers, which witnesses, how many of them ----
Key = collections.namedtuple("Key", "name id public witness")  # witness: its name in the policy; None: of a ledger
Policy = collections.namedtuple("Policy", "keys groups quorum")  # groups: name -> (how many, members)
def read_vkey(text, kind, witness=None):
    parts = re.fullmatch(r"(%s)\+([0-9a-fA-F]{8})\+(.*)" % NAME, text)
    require(parts, "unreadable", "the key %s is not <name>+<id>+<base64>" % text)
    name, data = parts[1], unbase64(parts[3], "the key of " + parts[1], 33)
    key = Key(name, sha256(name.encode(), b"\n", data)[:4], data[1:], witness)
    good = data[0] == kind and bytes.fromhex(parts[2]) == key.id and point(key.public)
    require(good, "unreadable", "the key of %s is not of type %d, or no key, or its id does not fit" % (name, kind))
    return key
def read_policy(data):
    keys, groups, quorums, names, members = [], {"none": (0, [])}, [], ["none"], ["none"]
    require(len(data) <= NOTE_LIMIT, "unreadable", "the policy is longer than 64 KiB")
    try:
        lines = data.decode().split("\n")
    except UnicodeDecodeError:
        raise Refused("unreadable", "the policy is not UTF-8") from None
    for number, line in enumerate(lines, 1):
        what = "line %d of the policy" % number
        require(not re.search(r"[\x00-\x08\x0a-\x1f\x7f]", line), "unreadable", what + " has a control character")
        kind, *words = re.findall(r"[^ \t]+", line) or ["#"]
        good = kind.startswith("#") or kind == "log" and len(words) in (1, 2)
        if kind == "log" and good:
            keys.append(read_vkey(words[0], 1))
        elif kind == "witness" and len(words) in (2, 3):
            good = words[0] not in names
            names.append(words[0])
            keys.append(read_vkey(words[1], 4, words[0]))
        elif kind == "group" and len(words) > 2:
            name, wanted, *own = words
            count = {"any": 1, "all": len(own)}.get(wanted) or decimal(wanted, "the threshold in " + what)
            members += own
            good = name not in names and {*own} <= {*names} and 1 <= count <= len(own)
            good = good and len({*members}) == len(members)  # nothing is a member twice, and none never
            names.append(name)
            groups[name] = (count, own)
        elif kind == "quorum" and len(words) == 1:
            good = words[0] in names
            quorums += words
        require(good, "unreadable", what + " has a wrong form, or a name that is unknown or used already: " + line)
    once = len({(key.public, not key.witness) for key in keys}) == len({key[:2] for key in keys}) == len(keys)
    good = once and len(quorums) == 1 and len(groups) <= 257
    require(good, "unreadable", "the policy lists a key twice, has not exactly one quorum line, or more than 256 groups")
    return Policy(keys, groups, quorums[0])
def quorum_reached(policy, witnesses):
    reached = set(witnesses)
    for name, (count, members) in policy.groups.items():
        if sum(member in reached for member in members) >= count:
            reached.add(name)
    return policy.quorum in reached

# ---- The checkpoint: a signed note ----
Checkpoint = collections.namedtuple("Checkpoint", "text origin size root signatures")  # signatures: (name, id, bytes)
def read_checkpoint(data):
    text, _, signed = utf8(data, "the checkpoint").rpartition("\n\n")
    lines, tail, signatures = text.split("\n"), signed[:-1].split("\n"), []
    good = len(data) <= NOTE_LIMIT and signed[-1:] == "\n" and len(lines) > 2 and all(lines) and len(tail) <= 64
    require(good, "unreadable", "the checkpoint is not origin, size, root, empty line, 1 to 64 signatures in 64 KiB")
    for line in tail:
        parts = re.fullmatch("\u2014 (%s) (.+)" % NAME, line)
        signature = unbase64(parts[2], "a signature of the checkpoint", None) if parts else b""
        require(len(signature) > 4, "unreadable", "a signature line of the checkpoint is not in its format")
        signatures.append((parts[1], signature[:4], signature[4:]))
    size, root = decimal(lines[1], "the size in the checkpoint"), unbase64(lines[2], "the root in the checkpoint")
    return Checkpoint((text + "\n").encode(), lines[0], size, root, signatures)
def read_kept(data):
    """What somebody kept: a checkpoint, or its first three lines as they stand in a report."""
    data = data[3:] if data.startswith(b"\xef\xbb\xbf") else data  # some editors of Windows begin with these
    lines = data.strip(b" \t\r\n").replace(b"\r\n", b"\n").split(b"\n")
    if len(lines) != 3 or not lines[0]:
        return read_checkpoint(data)
    origin, size, root = [utf8(line, "the checkpoint that was kept") for line in lines]
    size, root = decimal(size, "the size that was kept"), unbase64(root, "the root that was kept")
    return Checkpoint(data, origin, size, root, [])
def check_signatures(checkpoint, policy):
    """Check the signatures of the ledger, one of which must be there, then those of witnesses; return {witness: [times]}."""
    def times(key):
        found = []
        for name, key_id, signature in checkpoint.signatures:
            if (name, key_id) == key[:2]:
                seconds, message = 0, checkpoint.text
                if key.witness:
                    seconds, signature = int.from_bytes(signature[:8], "big"), signature[8:]
                    message = b"cosignature/v1\ntime %d\n" % seconds + message
                good = seconds < 2**63 and signature_fits(key.public, message, signature)
                require(good, "bad-signature", "the signature of %s is wrong" % name)
                found.append(seconds)
        return found
    origin = checkpoint.origin
    own = [key for key in policy.keys if key.name == origin and not key.witness]
    require(own, "unknown-log", "the policy lists no ledger called " + origin)
    require([one for key in own for one in times(key)], "wrong-key", "no listed key of %s signed the checkpoint" % origin)
    found = {key.witness: times(key) for key in policy.keys if key.witness}
    return {witness: seconds for witness, seconds in found.items() if seconds}
def check_checkpoint(checkpoint, policy, now, fresh_days=0):
    """Check that the ledger and enough witnesses signed; return what to say about it."""
    seen, of = check_signatures(checkpoint, policy), sum(1 for key in policy.keys if key.witness)
    latest = {w: t for w, times in seen.items() for t in sorted(times) if t <= now + CLOCK_TOLERANCE}
    if not quorum_reached(policy, latest):
        require(not quorum_reached(policy, seen), "future", "enough witnesses signed, but some at a time that is "
                "more than 10 minutes ahead of our clock (%s)" % utc(now))
        raise Refused("too-few-witnesses", "seen by %d of %d witnesses, the policy wants others" % (len(latest), of))
    fresh = [w for w, t in latest.items() if t >= now - fresh_days * 86400]
    require(not fresh_days or quorum_reached(policy, fresh), "stale",
            "only %d of the %d witnesses saw the ledger in the last %d days" % (len(fresh), of, fresh_days))
    said = "Checkpoint of %s: %d entries, root %s\nSigned by the ledger's key. Seen by %d of %d witnesses:" % (
        checkpoint.origin, checkpoint.size, base64.b64encode(checkpoint.root).decode(), len(latest), of)
    said += "".join("\n  %s at %s" % (witness, utc(seconds)) for witness, seconds in sorted(latest.items()))
    return said + "\n  The policy wants no witness: only the ledger vouches for it." * (policy.quorum == "none")

# ---- Reading: a directory or a prefix of URLs ----
def open_url(url):
    opener = urllib.request.build_opener()
    opener.handle_open.pop("ftp", None)  # only http and https, also after a redirection
    return opener.open(url, timeout=30)
def read_file(path, limit=FILE_LIMIT, optional=False, opener=lambda path: open(path, "rb")):
    """What a file holds; None if it is missing and optional."""
    try:
        with opener(path) as file:
            data = file.read(limit + 1)
    except (OSError, ValueError, http.client.HTTPException) as error:
        missing = isinstance(error, (FileNotFoundError, NotADirectoryError)) or getattr(error, "code", 0) in (404, 410)
        require(missing, "unreadable", "%s cannot be read (%s)" % (path, error))
        return require(optional, "missing", "there is no %s (%s)" % (path, error))
    require(len(data) <= limit, "unreadable", "%s is longer than %d bytes" % (path, limit))
    return data
def number_path(number, x=""):  # 1234067 -> x001/x234/067
    return (number_path(number // 1000, "x") + "/" if number >= 1000 else "") + "%s%03d" % (x, number % 1000)
def read_tiles(read, kind, count, prefix=b""):
    """Yield the first `count` items of tiles of one kind: 256 in each but the last; each is a prefix and 32 bytes."""
    for first in range(0, count, 256):
        unit, width, path = len(prefix) + 32, min(256, count - first), "tile/%s/%s" % (kind, number_path(first // 256))
        data, there = read("%s.p/%d" % (path, width), FILE_LIMIT, True) if width < 256 else None, width
        if data is None:  # the full tile may have taken the place of the partial one
            data, there = read(path), 256
        items = [data[at:at + unit] for at in range(0, width * unit, unit)]
        good = len(data) == there * unit and all(item.startswith(prefix) for item in items)
        require(good, "unreadable", "%s is not %d items of 32 bytes" % (path, there))
        yield from (item[len(prefix):] for item in items)

# ---- The whole ledger ----
def check_tree(read, checkpoint, kept):
    """Check all tiles and entries against the root; return the entries. Takes some 150 bytes of memory an entry."""
    hashes = below = list(read_tiles(read, 0, checkpoint.size))
    require(root_over(hashes) == checkpoint.root, "altered-tile", "the tiles do not lead to the signed root")
    level, entries = 0, []
    while len(below) >= 256:
        level, below = level + 1, [root_over(below[at:at + 256]) for at in range(0, len(below) - 255, 256)]
        fits = all(one == other for one, other in zip(below, read_tiles(read, level, len(below))))
        require(fits, "altered-tile", "a tile of level %d does not follow from those below" % level)
    require(not kept or root_over(hashes[:kept.size]) == kept.root, "forked", "it does not continue what was kept")
    for at, entry in enumerate(read_tiles(read, "entries", checkpoint.size, b"\x00\x20")):  # each after its length, 32
        require(sha256(b"\x00", entry) == hashes[at], "altered-entry", "entry %d does not fit its hash" % at)
        entries.append(entry)
    return entries
def read_bodies(read, number, optional=False):
    """The lines of a file of bodies; none if it is missing and optional."""
    path = "bodies/" + number_path(number)
    lines = utf8(read(path, BODIES_LIMIT, optional) or b"", path).split("\n")
    lines = lines[:-1] if lines[-1] == "" else lines
    require(len(lines) <= 256, "unreadable", path + " has more than 256 lines")
    return lines
def is_salt(text):
    try:
        return unbase64(text) and True
    except Refused:
        return False
def check_bodies(read, entries):
    """Check the bodies, 256 in a file; return how many were erased, and for how many no signed entry says so yet."""
    size, erased, told, announced = len(entries), set(), set(), set()
    for number in range(0, (size + 255) // 256):
        first, wanted, found = number * 256, entries[number * 256:number * 256 + 256], []
        for index, line in enumerate(read_bodies(read, number)[:len(wanted)], first):
            place, _, rest = line.partition(" ")
            require(place == str(index), "unreadable", "the line of body %d does not begin with it" % index)
            found.append(None if rest == "erased" else commitment(rest, "the line of body %d" % index))
            told.update(int(one) for one in ERASING.findall(rest.partition(" ")[2]))
        require(len(found) == len(wanted), "missing", "there are fewer bodies than entries from %d on" % first)
        for index, (one, entry) in enumerate(zip(found, wanted), first):
            require(one in (None, entry), "altered-body", "body %d is not the one that was entered" % index)
            erased.update({index} if one is None else ())
    for number in range(size // 256, size // 256 + BUNDLES_AFTER if erased - told else 0):
        lines = read_bodies(read, number, True)
        for index, line in enumerate(lines, number * 256):  # after the checkpoint: entries that are not signed yet
            place, _, rest = line.partition(" ")
            salt, _, body = rest.partition(" ")
            if index >= size and place == str(index) and is_salt(salt):
                announced.update(int(one) for one in ERASING.findall(body))
        if not lines:
            break
    for index in sorted(erased - told - announced)[:1]:
        raise Refused("vanished", "body %d is gone, and no entry says that it was erased" % index)
    return len(erased), len(erased - told)
def check_ledger(place, policy, kept_file, bodies, fresh_days, now):
    def read(path, limit=FILE_LIMIT, optional=False):
        if re.match("https?://", place):
            return read_file(place.rstrip("/") + "/" + path, limit, optional, open_url)
        return read_file(os.path.join(place, path), limit, optional)
    kept = read_kept(read_file(kept_file)) if kept_file else None
    checkpoint = read_checkpoint(read("checkpoint"))
    signers, size = check_checkpoint(checkpoint, policy, now, fresh_days), checkpoint.size
    if kept:
        require(kept.origin == checkpoint.origin, "unknown-log", "the checkpoint that was kept is of another ledger")
        require(size >= kept.size, "rolled-back", "of %d entries that were kept, %d are left" % (kept.size, size))
    entries = check_tree(read, checkpoint, kept)
    erased, unsigned = check_bodies(read, entries) if bodies else (0, 0)
    say("PROVED: the ledger at %s is whole, signed and seen by enough witnesses.\n%s\n"
        "All tiles lead to this root, all entries fit them." % (place, signers))
    say("It continues the checkpoint that was kept (%d entries): nothing of it was changed." % kept.size if kept else
        "Not compared with an earlier checkpoint (--since). Keep this one, and compare the next time.")
    say("The %d bodies that are there are those that were entered; %d were erased." % (size - erased, erased)
        if bodies else "The bodies of the acts were not checked (--bodies).")
    if unsigned:
        say("For %d of them the act of erasing is announced, but not signed yet: check again in two hours." % unsigned)

# ---- One act ----
MEANING = """This proves that the ledger held these words at the latest when the witnesses saw them. It does not prove the day
that an entry names, that the institution itself signed (the ledger did), that nothing was left out of this file,
or that it is true. Who at an institution acted, and how the members of a council voted, is in no entry.
Keep the file: it still proves the same when the site is gone."""
def plainly(body):
    """The fields of a body, a line each; the text as it is where JSON leaves room for doubt (a name twice ...)."""
    def unique(pairs):
        require(len(dict(pairs)) == len(pairs), "unreadable", "a name twice")
        return dict(pairs)
    def shown(value):
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, allow_nan=False)
    try:
        fields = json.loads(body, object_pairs_hook=unique).items()
        lines = ["%s: %s" % (name, shown(value)) for name, value in fields]
    except (ValueError, RecursionError, AttributeError):
        lines = [body]
    return "".join("\n    " + line.replace("\n", "\n      ") for line in lines)
def check_act(data, policy, now, entry=None):
    """Check a proof; return its number, what to say of the act, and what to say of the checkpoint."""
    head, gap, note = data.partition(b"\n\n")
    found = re.fullmatch("c2sp[.]org/tlog-proof@v1\n(?:extra (.+)\n)?index (.*)((?:\n.*)*)", utf8(head, "the proof"))
    require(gap and found, "unreadable", "this is no tlog-proof of version 1")
    text = found[1] and utf8(unbase64(found[1], "the extra line", None), "the extra line")
    committed, index = text and commitment(text, "the extra line"), decimal(found[2], "the index in the proof")
    path, checkpoint = [unbase64(line, "a hash") for line in found[3].split("\n")[1:]], read_checkpoint(note)
    require(len(path) < 64, "unreadable", "a proof has at most 63 hashes")
    signers, size = check_checkpoint(checkpoint, policy, now), checkpoint.size
    require(committed or entry, "missing", "the body of this act was erased: give the entry itself (--entry)")
    require(not committed or entry in (None, committed), "altered-body", "the body does not give this --entry")
    included = index < size and root_from_proof(committed or entry, index, size, path) == checkpoint.root
    require(included, "not-included", "no way from this act at index %d to the root of %d entries" % (index, size))
    said = plainly(text.split(" ", 1)[1]) if text else "\n    The body was erased: only the entry was checked."
    return index, "Entry %d: in the ledger%s.%s" % (index, ", word for word" * bool(text), said), signers
def check_archive(archive, policy_file, now, own):
    """This program was packed with proofs and a policy: check each; refuse if one was refused."""
    def member(name):
        require(archive.getinfo(name).file_size <= FILE_LIMIT, "unreadable", name + " in the archive is too long")
        try:
            return archive.read(name)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
            raise Refused("unreadable", name + " in the archive is damaged") from None
    names = sorted({n for n in archive.namelist() if re.fullmatch(r"proofs/[^/]+\.tlog-proof", n)})
    require(names, "missing", "the archive has no proofs")
    policy = read_policy(read_file(policy_file) if policy_file else member("policy.txt"))
    acts, numbers, checkpoints, refusals = [], [], {}, []
    for name in names:
        try:
            index, act, signers = check_act(member(name), policy, now)
            acts.append(act)
            numbers.append(index)
            checkpoints[signers] = None  # as a rule one for all
        except Refused as refused:
            refusals.append(refused.args)
            acts.append("%s: REFUSED: %s: %s\n    What it says is not shown." % (name, *refused.args))
    verdict = ("NOT PROVED: %d of the %d entries in this file were refused, for the reasons that stand beside them." % (
        len(refusals), len(names)) if refusals else
        "PROVED: every entry in this file (%d) is in the ledger, word for word." % len(names))
    say(verdict + "\nEntries: " + (", ".join(map(str, sorted(numbers))) or "none"))
    say("\n" + "\n\n".join(acts) + "\n")
    for code, sentence in refusals[:1]:
        say(verdict)
        raise Refused(code, "%d of %d acts; the first: %s" % (len(refusals), len(names), sentence))
    say("\n".join(checkpoints) + "\n\n" + MEANING)
    if own:
        say("This program%s came from the same place as the proofs. Whoever does not trust that place takes program and\n"
            "policy (who must have signed) from a witness organisation, and checks this file with them:\n"
            "python3 verify.py check %s --policy policy" % (
                "" if policy_file else " and the policy", shlex.quote(os.path.basename(archive.filename or "check.pyz"))))
    say("\n" + verdict)

# ---- The command line ----
def run(argv):
    archive = zipfile.ZipFile(sys.argv[0]) if zipfile.is_zipfile(sys.argv[0]) else None
    parser, now = argparse.ArgumentParser(description=__doc__.split("\n")[0], allow_abbrev=False), int(time.time())
    if archive and "policy.txt" in archive.namelist() and argv[:1] not in (["check"], ["verify"]):
        parser.add_argument("--policy", metavar="FILE", help="your own policy, instead of the one in the archive")
        return check_archive(archive, parser.parse_args(argv).policy, now, True)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="check one act (.tlog-proof) or several (.pyz), offline", allow_abbrev=False)
    check.add_argument("file", metavar="FILE")
    check.add_argument("--entry", metavar="BASE64", type=unbase64, help="the entry of an act that was erased")
    verify = commands.add_parser("verify", help="check a whole ledger", allow_abbrev=False)
    verify.add_argument("place", metavar="URL|DIRECTORY")
    verify.add_argument("--since", metavar="FILE", help="a checkpoint that you kept, or its three lines out of a report")
    verify.add_argument("--bodies", action="store_true", help="check the bodies of the acts too")
    verify.add_argument("--fresh-days", metavar="N", type=decimal, default=7, help="0: no limit; without: 7")
    for command in check, verify:
        command.add_argument("--now", metavar="UNIX", type=decimal, default=now, help="as if it were this time")
        command.add_argument("--policy", metavar="FILE", required=True)
    given = parser.parse_args(argv)
    if given.command == "verify" and "://" in given.place and not re.match("https?://", given.place):
        verify.error("the place is not http, https or a directory")
    policy = read_policy(read_file(given.policy))
    if given.command == "check" and zipfile.is_zipfile(given.file):
        return check_archive(zipfile.ZipFile(given.file), given.policy, given.now, archive is not None)
    if given.command == "check":
        _, act, signers = check_act(read_file(given.file), policy, given.now, given.entry)
        return say("PROVED\n\n%s\n\n%s\n\n%s" % (act, signers, MEANING))
    return check_ledger(given.place, policy, given.since, given.bodies, given.fresh_days, given.now)
def main():
    for stream in sys.stdout, sys.stderr:
        stream.reconfigure(errors="backslashreplace")
    try:
        run(sys.argv[1:])
        sys.stdout.flush()
        return 0
    except Refused as refused:
        say("refused: " + ": ".join(refused.args).replace("\n", " "), sys.stderr)
    except BrokenPipeError:  # nobody reads what we print
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:  # whatever we did not foresee is not accepted either
        say("refused: unreadable: an input makes this program fail (%r)" % error, sys.stderr)
    return 1

if __name__ == "__main__":
    sys.exit(main())
