"""What `mizan agree` prints, computed again from a coded workbook.

    python3 agreement.py coded.xlsx > coded.tsv

Python 3 and its standard library only, and nothing of mizan: the workbook is
read as XML here, and every figure is computed from its definition.

  alpha      Krippendorff, K. (2011), Computing Krippendorff's alpha-reliability,
             section C: coincidence matrix, two observers, no missing pairs;
             ordinal metric of section D (delta^2 by the marginals).
             Vectors of it are in ../../compare/stats/testdata: G1 to G3.
  kappa      Cohen (1960); with weights 1-|i-j|/(k-1), Cohen (1968). Interval by
             the large-sample variance of Fleiss, Cohen and Everitt (1969), here
             as the sum over cells of the squared influence of an item.
  share      weighted by how many an item stands for; Wilson's interval (1927)
             for Kish's (1965) effective number of items, (sum w)^2 / sum w^2,
             here as the two roots of its quadratic.
  recall     found / (found + missed): precision times all mentions, and the
             share of sentences with a naming missed times all sentences.
  corrected  ratio of two totals, P and P+N of the outlet's own voice, each
             corrected by the difference of coders and tool over the coded items
             (Egami et al. 2023; Angelopoulos et al. 2023), variance that of the
             tool's share by articles plus that of the draw (Horvitz and Thompson
             1952), bounds by Wilson.
"""

import math
import re
import sys
import xml.etree.ElementTree as ET
import zipfile
from collections import Counter, defaultdict
from fractions import Fraction
from statistics import NormalDist

LEVEL = 0.95
Z = NormalDist().inv_cdf(0.5 + LEVEL / 2)
QUESTIONS = ["is", "side", "polarity", "voice"]


# ---- the workbook ----

def local(tag):
    return tag.rsplit("}", 1)[-1]


def sheets(path):
    """Every sheet as {(row, column): text}."""
    z = zipfile.ZipFile(path)
    targets = {}
    for e in ET.fromstring(z.read("xl/_rels/workbook.xml.rels")):
        targets[e.get("Id")] = e.get("Target").removeprefix("/xl/")
    shared = []
    if "xl/sharedStrings.xml" in z.namelist():
        for si in ET.fromstring(z.read("xl/sharedStrings.xml")):
            shared.append("".join(t.text or "" for t in si.iter() if local(t.tag) == "t"))
    found = {}
    for e in ET.fromstring(z.read("xl/workbook.xml")).iter():
        if local(e.tag) != "sheet":
            continue
        rid = next(v for k, v in e.attrib.items() if local(k) == "id")
        cells = {}
        for c in ET.fromstring(z.read("xl/" + targets[rid])).iter():
            if local(c.tag) != "c":
                continue
            letters, row = re.fullmatch(r"([A-Z]+)(\d+)", c.get("r")).groups()
            column = 0
            for letter in letters:
                column = column * 26 + ord(letter) - 64
            text = "".join(v.text or "" for v in c.iter() if local(v.tag) in ("v", "t"))
            if c.get("t") == "s" and text:
                text = shared[int(text)]
            if text:
                cells[int(row), column] = text
        found[e.get("name").lower()] = cells
    return found


def table(cells, head_has):
    """The rows below the head, as dictionaries by head."""
    rows = defaultdict(dict)
    for (row, column), text in cells.items():
        rows[row][column] = text
    for number in sorted(rows):
        head = {column: " ".join(text.split()).lower() for column, text in rows[number].items()}
        if head_has in head.values():
            break
    return [{head[c]: t for c, t in rows[r].items() if c in head} for r in sorted(rows) if r > number]


ANSWERS = {
    "نعم": "yes", "لا": "no", "لا يحسم النص": "unresolved",
    "نازعة للشرعية": "-1", "مُشرعِنة": "+1", "منسوب إلى غيرها": "attributed", "مع تحفّظ": "distanced", "منفية": "denied",
    # as workbooks said it before
    "تنزع الشرعية": "-1", "محايدة": "0", "تمنح الشرعية": "+1",
    "كلام الوسيلة": "own", "كلام منقول": "attributed", "بين علامتي تنصيص": "quoted", "بتحفّظ: «ما سمّاها»": "distanced",
}
HEADS = {"is": "تسمية؟", "side": "الطرف", "polarity": "القطبية", "voice": "الصوت"}


def read(path):
    book = sheets(path)
    made = table(book["made"], "key")
    sides = [r["value"] for r in made if r["key"] == "side"]
    answers = dict(ANSWERS) | {r["ar"]: r["value"] for r in made if r["key"] == "side"}

    def answer(text):
        text = text.split(" · ")[0].strip()  # earlier workbooks: id · text
        return answers.get(text, text)

    coding = book.get("الترميز") or book["coding"]
    new = "الترميز" in book
    coded = {}
    for row in table(coding, "المعرّف" if new else "id"):
        both = []
        for coder in (1, 2):
            head = (lambda q: f"المرمِّز {coder}: {HEADS[q]}") if new else (lambda q: f"coder{coder}_{q}")
            both.append({q: answer(row.get(head(q), "")) for q in QUESTIONS})
        coded[row["المعرّف" if new else "id"]] = both
    items = table(book["tool"], "id")
    assert len(items) == len(coded)
    for item in items:
        item["coders"] = coded[item["id"]]
        item["w"] = float(item["weight"])
        item["tool"] = {q: item.get(q, "") for q in QUESTIONS}
    return items, table(book["totals"], "outlet"), sides


# ---- agreement ----

def alpha(pairs, categories, ordinal):
    """1 - D_o/D_e from the coincidence matrix, in exact fractions."""
    o = Counter()
    for c, k in pairs:
        o[c, k] += Fraction(1)
        o[k, c] += Fraction(1)
    n_c = {c: sum(o[c, k] for k in categories) for c in categories}
    n = sum(n_c.values())

    def delta2(c, k):
        if not ordinal:
            return Fraction(c != k)
        lo, hi = sorted((categories.index(c), categories.index(k)))
        between = sum(n_c[g] for g in categories[lo:hi + 1])
        return (between - (n_c[c] + n_c[k]) / 2) ** 2

    observed = sum(o[c, k] * delta2(c, k) for c in categories for k in categories)
    expected = sum(n_c[c] * n_c[k] * delta2(c, k) for c in categories for k in categories)
    if expected == 0:
        return None
    return float(1 - (n - 1) * observed / expected)


def kappa(pairs, categories, linear):
    n = len(pairs)
    if n == 0:
        return None
    size = len(categories)
    at = {c: i for i, c in enumerate(categories)}

    def w(i, j):
        return 1 - abs(i - j) / (size - 1) if linear else float(i == j)

    p = [[0.0] * size for _ in range(size)]
    for a, b in pairs:
        p[at[a]][at[b]] += 1 / n
    rows = [sum(r) for r in p]
    columns = [sum(p[i][j] for i in range(size)) for j in range(size)]
    po = sum(w(i, j) * p[i][j] for i in range(size) for j in range(size))
    pe = sum(w(i, j) * rows[i] * columns[j] for i in range(size) for j in range(size))
    if 1 - pe < 1e-12:
        return None
    k = (po - pe) / (1 - pe)
    # The influence of an item in cell (i, j) on kappa = (po - pe) / (1 - pe):
    # d po = w_ij - po, d pe = (sum_l w_il c_l + sum_l w_lj r_l) - 2 pe.
    variance = 0.0
    for i in range(size):
        for j in range(size):
            dpo = w(i, j) - po
            dpe = sum(w(i, l) * columns[l] + w(l, j) * rows[l] for l in range(size)) - 2 * pe
            influence = dpo / (1 - pe) - (1 - po) * dpe / (1 - pe) ** 2
            variance += p[i][j] * influence ** 2
    half = Z * math.sqrt(variance / n)
    if half < 1e-9:
        return {"estimate": k}
    return {"estimate": k, "lo": max(-1.0, k - half), "hi": min(1.0, k + half)}


# ---- shares ----

def wilson(p, n):
    """The two p0 with (p - p0)^2 = z^2 p0 (1 - p0) / n."""
    a, b, c = 1 + Z * Z / n, -(2 * p + Z * Z / n), p * p
    root = math.sqrt(max(0.0, b * b - 4 * a * c))
    return (-b - root) / (2 * a), (-b + root) / (2 * a)


def share(judged):
    """judged: (weight, hit) of each item."""
    if not judged:
        return None
    all_w = sum(w for w, _ in judged)
    p = sum(w for w, hit in judged if hit) / all_w
    lo, hi = wilson(p, all_w ** 2 / sum(w * w for w, _ in judged))
    return {"estimate": p, "lo": lo, "hi": hi}


def together(one, two):
    """What two coders say together; None where they differ."""
    joint, differ = {}, False
    for q in QUESTIONS:
        a, b = one[q], two[q]
        if a and b and a != b:
            joint[q], differ = "", True
        else:
            joint[q] = a or b
    if joint["is"] != "yes":
        joint = {q: joint["is"] if q == "is" else "" for q in QUESTIONS}
    return joint, differ


def confirmed(tool, gold):
    """Whether a mention is one, of the party that the tool says; None if open."""
    if gold["is"] == "":
        return None
    if gold["is"] == "no":
        return False
    if tool["side"] == "unresolved":
        return True
    return None if gold["side"] == "" else gold["side"] == tool["side"]


def positive_charged(codes, side):
    if codes["is"] != "yes" or codes["side"] != side or codes["voice"] != "own" or codes["polarity"] == "0":
        return 0, 0
    return int(codes["polarity"] == "+1"), 1


FEWEST = 5


def counted(items):
    """Charged by either: Kish's effective number, the share wrong, the share that nobody coded."""
    charged = [(w, t, g) for w, t, g in items if t[1] or g[1]]
    if not charged:
        return 0, 0, 1
    weight = sum(w for w, _, _ in charged)
    n = weight ** 2 / sum(w * w for w, _, _ in charged)
    return n, sum(w for w, t, g in charged if t != g) / weight, max(0, 1 - len(charged) / weight)


def worth(total, side, judged):
    """The items of a side, by weight and by what tool and coders charge."""
    scale = int(total["mentions"]) / sum(w for w, _, _ in judged) if judged else 1
    return [(w * scale, positive_charged(t, side), positive_charged(g, side)) for w, t, g in judged]


def corrected(total, side, items):
    """items: (weight, tool, gold), each as (positive, charged)."""
    tool_p, tool_n = int(total[side + "_positive"]), int(total[side + "_negative"])
    p_hat = tool_p + sum(w * (g[0] - t[0]) for w, t, g in items)
    b_hat = tool_p + tool_n + sum(w * (g[1] - t[1]) for w, t, g in items)
    size = float(total.get(side + "_size", 0) or 0)
    n, wrong, left = counted(items)
    if b_hat <= 0 or size <= 0:
        return None
    r = p_hat / b_hat
    drawn = sum(w * max(0, w - 1) * ((g[0] - t[0]) - r * (g[1] - t[1])) ** 2 for w, t, g in items) / b_hat ** 2
    r = max(0.0, min(1.0, r))
    smooth = lambda x, n: (x * n + 0.5) / (n + 1)
    p, rate = smooth(r, size), smooth(wrong, n)
    variance = p * (1 - p) / size + max(drawn, left * rate * (1 - rate) / n)
    m = min(size, p * (1 - p) / variance)
    middle, half = r + Z * Z / (2 * m), Z * math.sqrt(r * (1 - r) / m + Z * Z / (4 * m * m))
    lo, hi = (middle - half) / (1 + Z * Z / m), (middle + half) / (1 + Z * Z / m)
    return {"estimate": r, "lo": min(max(lo, 0.0), r), "hi": max(min(hi, 1.0), r)}


# ---- all of it ----

def show(name, figure):
    """A line for a number, or for an estimate and its bounds; none for None."""
    if figure is None:
        return
    if not isinstance(figure, dict):
        figure = {"": figure}
    for part, value in figure.items():
        print(f"{name} {part}".strip(), repr(value), sep="\t")


def main(path):
    items, totals, sides = read(path)
    differ = 0
    for item in items:
        item["gold"], differs = together(*item["coders"])
        differ += differs
    show("items", len(items))
    for coder in (0, 1):
        show(f"coded {coder + 1}", sum(i["coders"][coder]["is"] != "" for i in items))
    show("both", sum(all(c["is"] for c in i["coders"]) for i in items))
    show("differ", differ)

    scheme = {
        "is": ["yes", "no"], "side": sides + ["unresolved"], "polarity": ["-1", "0", "+1"],
        "voice": ["own", "attributed", "quoted", "distanced", "denied"],
    }
    for q in QUESTIONS:
        views = {
            "coder1-coder2": lambda i: (i["coders"][0][q], i["coders"][1][q]),
            "tool-coder1": lambda i: (i["tool"][q], i["coders"][0][q]),
            "tool-coder2": lambda i: (i["tool"][q], i["coders"][1][q]),
        }
        for who, view in views.items():
            pairs = [p for p in map(view, items) if p[0] and p[1]]
            assert all(a in scheme[q] for p in pairs for a in p), (q, who)
            show(f"{q} {who} items", len(pairs))
            show(f"{q} {who} agreed", sum(a == b for a, b in pairs))
            show(f"{q} {who} alpha", alpha(pairs, scheme[q], q == "polarity"))
            show(f"{q} {who} kappa", kappa(pairs, scheme[q], q == "polarity"))

    mentions = [i for i in items if i["kind"] == "mention"]
    judged = [(i, confirmed(i["tool"], i["gold"])) for i in mentions]

    def precision(name, wanted):
        some = [(i["w"], right) for i, right in judged if right is not None and wanted(i)]
        show(f"precision {name} judged", len(some))
        show(f"precision {name} right", sum(right for _, right in some))
        show(f"precision {name} open", sum(
            right is None and any(c["is"] for c in i["coders"]) for i, right in judged if wanted(i)))
        show(f"precision {name}", share(some))
        return share(some), len(some)

    of_all, n_all = precision("all", lambda i: True)
    for c, n in {(i["contrast"], i["naming"]): 0 for i in mentions}:
        precision(f"{c} / {n}", lambda i: (i["contrast"], i["naming"]) == (c, n))
    for o in {i["outlet"]: 0 for i in mentions}:
        precision(o, lambda i: i["outlet"] == o)

    sentences = [(i["w"], i["gold"]["is"] == "yes") for i in items if i["kind"] == "sentence" and i["gold"]["is"]]
    show("recall sentences", len(sentences))
    show("recall missed", sum(hit for _, hit in sentences))
    show("recall open", sum(
        i["kind"] == "sentence" and not i["gold"]["is"] and any(c["is"] for c in i["coders"]) for i in items))
    if sentences and n_all and of_all["estimate"] > 0:
        found = of_all["estimate"] * sum(int(t["mentions"]) for t in totals)
        all_sentences = sum(int(t["sentences"]) for t in totals)
        recall = lambda missed: found / (found + missed * all_sentences)
        of = share(sentences)
        show("recall", {"estimate": recall(of["estimate"]), "lo": recall(of["hi"]), "hi": recall(of["lo"])})

    for total in totals:
        whole = [
            (i["w"], i["tool"], i["gold"]) for i in mentions
            if i["outlet"] == total["outlet"] and (i["gold"]["is"] == "no" or all(i["gold"][q] for q in QUESTIONS))
        ]
        for side in sides:
            name = f"share {total['outlet']} {side}"
            p, n = int(total[side + "_positive"]), int(total[side + "_negative"])
            show(f"{name} charged", p + n)
            show(f"{name} judged", len(whole))
            items = worth(total, side, whole)
            missing = max(0, 50 - len(whole), math.ceil(FEWEST - counted(items)[0]))
            show(f"{name} missing", missing)
            if p + n:
                show(f"{name} tool", p / (p + n))
                if not missing:
                    show(f"{name} corrected", corrected(total, side, items))


main(sys.argv[1])
