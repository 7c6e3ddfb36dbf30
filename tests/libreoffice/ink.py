"""How far two drawings of one page differ, for the eye: their ink and their rules."""

DPI = 150
MM = 25.4 / 72
# How far ink may stand from the other's, in millimetres, and what share may stand further.
NEAR, STRAY_GOAL = 0.5, 0.01
# How much more ink one may have: both cut the same fonts to size.
MORE_GOAL = 0.05
# Less ink than this, in square millimetres, is none.
SPECK = 0.5
# From this length on a line is a rule; in millimetres.
RULE = 15
# How far its ends and its middle may stand from the other's, how much wider it may be.
PLACE_GOAL, WIDTH_GOAL = 0.5, 0.1


def inks(page):
    """How much black and how much red ink each picture element has, 0 to 1."""
    import numpy
    import pymupdf

    picture = page.get_pixmap(dpi=DPI, colorspace=pymupdf.csRGB)
    rows = numpy.frombuffer(picture.samples, numpy.uint8).reshape(picture.height, picture.width, 3)
    light = rows.astype(numpy.float32) / 255
    return {"black": 1 - light[..., 0], "red": light[..., 0] - light[..., 1]}


def alike(ours, theirs):
    """The same for two pages, cut to the size of both: paper is rounded to points."""
    ours, theirs = inks(ours), inks(theirs)
    high = min(ours["black"].shape[0], theirs["black"].shape[0])
    wide = min(ours["black"].shape[1], theirs["black"].shape[1])
    return [{colour: ink[:high, :wide] for colour, ink in page.items()} for page in (ours, theirs)]


def near(ink):
    """All that is near a page's ink, which stands there itself."""
    import numpy

    there = ink > 0.25
    around = numpy.zeros_like(there)
    high, wide = there.shape
    reach = NEAR / 25.4 * DPI
    for down in range(-int(reach), int(reach) + 1):
        across = int((reach * reach - down * down) ** 0.5)
        for right in range(-across, across + 1):
            around[max(0, down) : high + min(0, down), max(0, right) : wide + min(0, right)] |= there[
                max(0, -down) : high - max(0, down), max(0, -right) : wide - max(0, right)
            ]
    return around


def ink_faults(ours, theirs):
    """What the ink of two pages misses, in words; and the largest share that stands apart."""
    faults, most = [], 0
    for colour in ours:
        a, b = ours[colour], theirs[colour]
        total = max(a.sum(), b.sum())
        if total < SPECK * (DPI / 25.4) ** 2:
            continue
        apart = max((a * ~near(b)).sum(), (b * ~near(a)).sum()) / total
        most = max(most, apart)
        if apart > STRAY_GOAL:
            faults.append(f"{apart:.1%} of the {colour} ink stands apart")
        more = a.sum() / max(1, b.sum()) - 1
        if abs(more) > MORE_GOAL:
            faults.append(f"{more:+.1%} {colour} ink")
    return faults, most


def rules_of(page):
    """The long lines of a page: whether it runs down, its middle, its ends and its width, in millimetres."""
    found = []
    for drawing in page.get_drawings():
        half = (drawing.get("width") or 0) / 2 if drawing["type"] == "s" else 0
        box = drawing["rect"]
        down = box.height > box.width
        across, along = sorted([box.width, box.height])
        width = (across + 2 * half) * MM
        if along * MM < RULE or width > 3:
            continue
        middle = (box.x0 + box.x1 if down else box.y0 + box.y1) / 2 * MM
        first, last = (box.y0, box.y1) if down else (box.x0, box.x1)
        found.append((down, middle, first * MM, last * MM, width))
    return joined(sorted(found))


def joined(rules):
    """LibreOffice draws a border cell by cell, and some borders twice."""
    whole = []
    for rule in rules:
        last = whole[-1] if whole else None
        if last and last[0] == rule[0] and abs(last[1] - rule[1]) < 0.15 and rule[2] < last[3] + 0.5:
            whole[-1] = (*last[:3], max(last[3], rule[3]), last[4])
        else:
            whole.append(rule)
    return whole


def rule_faults(ours, theirs):
    """What the rules of two pages miss, in words."""
    ours, theirs = rules_of(ours), rules_of(theirs)
    if len(ours) != len(theirs):
        yield f"{len(ours)} rules here, {len(theirs)} there"
        return
    for n, (a, b) in enumerate(zip(ours, theirs), 1):
        off = max(abs(x - y) for x, y in zip(a[1:4], b[1:4]))
        if off > PLACE_GOAL:
            yield f"rule {n} {off:.2f} mm off"
        if abs(a[4] - b[4]) > WIDTH_GOAL:
            yield f"rule {n} {a[4]:.2f} mm wide, {b[4]:.2f} there"


def over(ours, theirs):
    """Both over each other: what only ours has is blue, what only theirs has orange."""
    import numpy

    a, b = (numpy.clip(page["black"] + page["red"], 0, 1) for page in (ours, theirs))
    both, here, there = numpy.minimum(a, b), numpy.clip(a - b, 0, 1), numpy.clip(b - a, 0, 1)
    return numpy.stack([1 - both - here, 1 - both - here * 0.5 - there * 0.4, 1 - both - there], axis=2)
