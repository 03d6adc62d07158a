#!/usr/bin/env python3
"""Checks an exported trail without any code of the platform: python3 check_trail.py EXPORT ROOTS PUBLIC_KEY

EXPORT has one leaf a line, then what is not sealed yet; ROOTS one signed root a line (as published outside the database), PUBLIC_KEY is base64.
Prints what does not agree, and ends with 0 only if all does. Needs nothing but Python 3.8.
"""
import base64, hashlib, json, sys
from datetime import datetime, timedelta

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def recover_x(y, sign):
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P)
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    return None if (x * x - x2) % P else (P - x if x & 1 != sign else x)


def add(p, q):  # extended coordinates, RFC 8032 section 5.1.4
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(n, p):
    q = (0, 1, 1, 0)
    while n:
        if n & 1:
            q = add(q, p)
        p, n = add(p, p), n >> 1
    return q


def point(raw):
    y = int.from_bytes(raw, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    x = recover_x(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


def signed(key, message, signature):  # Ed25519, RFC 8032 section 5.1.7
    a, r, s = point(key), point(signature[:32]), int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    base_y = 4 * pow(5, P - 2, P) % P
    base_x = recover_x(base_y, 0)
    u, v = times(s, (base_x, base_y, 1, base_x * base_y % P)), add(r, times(h, a))
    return (u[0] * v[2] - v[0] * u[2]) % P == 0 and (u[1] * v[2] - v[1] * u[2]) % P == 0


def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def check(export, roots_file, public_key):
    faults, roots, key = [], {}, base64.b64decode(public_key)
    for line in open(roots_file, encoding="utf-8"):
        root = json.loads(line)
        text = f"sanwu trail root 1\n{root['treeSize']}\n{root['root']}\n{root['sealedAt']}\n"
        if not signed(key, text.encode(), base64.b64decode(root["signature"])):
            faults.append(f"root of {root['treeSize']} leaves: not signed by the key")
        roots[root["treeSize"]] = root
    nodes, size, since = [], 0, None
    for line in open(export, encoding="utf-8"):
        leaf = json.loads(line)
        entry = json.loads(leaf["entry"] or "[0, \"\", \"\"]")
        if leaf["index"] is None:  # written since the last root: nothing proves it yet, and it cannot be old
            if not leaf["waiting"]:
                faults.append(f"entry {entry[0]}: in no tree, slipped in")
            elif since and instant(entry[1]) < since - timedelta(hours=1):
                faults.append(f"entry {entry[0]}: backdated")
            continue
        if leaf["index"] != size or not leaf["entry"]:
            faults.append(f"leaf {size}: missing")
        elif leaf["payload"] is not None:
            said = hashlib.sha256(bytes.fromhex(leaf["salt"]) + leaf["payload"].encode()).hexdigest()
            if said != entry[-1]:
                faults.append(f"leaf {size} (entry {entry[0]}): its content was changed")
        if since and entry[1] and instant(entry[1]) < since - timedelta(hours=1):
            faults.append(f"leaf {size} (entry {entry[0]}): backdated")
        node, full = hashlib.sha256(b"\0" + leaf["entry"].encode()).digest(), size
        while full % 2:  # RFC 9162 section 2.1.1: full pairs become one subtree
            node, full = hashlib.sha256(b"\1" + nodes.pop() + node).digest(), full // 2
        nodes.append(node)
        size += 1
        if size in roots:
            head = nodes[-1]
            for left in reversed(nodes[:-1]):
                head = hashlib.sha256(b"\1" + left + head).digest()
            root = roots.pop(size)
            since = instant(root["sealedAt"])
            if head.hex() != root["root"]:
                faults.append(f"the first {size} leaves: not the published root")
    faults += [f"a root of {left} leaves was published, there are {size}" for left in roots]
    return size, faults


if __name__ == "__main__":
    leaves, found = check(*sys.argv[1:4])
    for fault in found:
        print("x", fault)
    print(f"{leaves} leaves: {'NOT whole' if found else 'whole'}")
    sys.exit(1 if found else 0)
