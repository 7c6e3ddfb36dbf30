"""LibreOffice 25.2 with the stand-in fonts: turns .docx into PDF.

Looked for in SOFFICE, then in the chroot LO_ROOT (default /opt/lo25), which
setup.sh makes.
"""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile

CACHE = os.environ.get("CHENGWEN_CACHE", os.path.expanduser("~/.cache/chengwen"))
ROOT = os.environ.get("LO_ROOT", "/opt/lo25")

# Which stand-in a font of a profile or of Word gets; any other the first.
STAND_INS = [
    ("Stand-in Fangsong", ["仿宋_GB2312", "仿宋", "FangSong", "FangSong_GB2312", "方正仿宋_GBK", "方正仿宋简体", "华文仿宋"]),
    ("Stand-in Kaiti", ["楷体_GB2312", "楷体", "KaiTi", "KaiTi_GB2312", "方正楷体_GBK", "方正楷体简体", "华文楷体"]),
    ("Stand-in Heiti", ["黑体", "SimHei", "方正黑体_GBK", "方正黑体简体", "华文黑体", "微软雅黑"]),
    ("Stand-in Xiaobiaosong", ["方正小标宋简体", "方正小标宋_GBK", "华文中宋", "小标宋体"]),
    ("Stand-in Songti", ["宋体", "SimSun", "NSimSun", "新宋体", "华文宋体"]),
]


class Skip(Exception):
    """Why nothing can be measured here."""


def fonts_config(folder):
    """The fontconfig file, as text: only the stand-ins are there."""
    rules = []
    for family, names in STAND_INS:
        for name in names:
            rules.append(
                f'<match target="pattern"><test name="family"><string>{name}</string></test>'
                f'<edit name="family" mode="assign" binding="strong"><string>{family}</string></edit></match>'
            )
    # What a stand-in lacks comes from the fallback, cell for cell.
    rules.append(
        '<match target="pattern"><edit name="family" mode="append" binding="strong">'
        "<string>Stand-in Fangsong</string><string>Stand-in Fallback</string></edit></match>"
    )
    # As the systems' own configurations have it: bold type of a font that has none.
    rules.append(
        '<match target="font"><test name="weight" compare="less_eq"><const>medium</const></test>'
        '<test target="pattern" name="weight" compare="more_eq"><const>bold</const></test>'
        '<edit name="embolden" mode="assign"><bool>true</bool></edit>'
        '<edit name="weight" mode="assign"><const>bold</const></edit></match>'
    )
    return (
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{folder}/fonts</dir><cachedir>{folder}/fonts-cache</cachedir>{''.join(rules)}</fontconfig>"
    )


class Office:
    """LibreOffice on a folder of this machine, whose files it reads and writes."""

    def __init__(self, folder):
        self.folder = folder
        self.chroot = not os.environ.get("SOFFICE")
        if self.chroot and not (os.path.exists(f"{ROOT}/usr/bin/soffice") and os.geteuid() == 0):
            raise Skip("LibreOffice 25.2 is not here (SOFFICE, LO_ROOT); setup.sh makes it on Debian as root")
        if not os.path.exists(f"{CACHE}/fonts/made"):
            raise Skip("the stand-in fonts are not here; setup.sh makes them")
        self.inside = "/mnt/chengwen" if self.chroot else folder
        shutil.copytree(f"{CACHE}/fonts", f"{folder}/fonts")
        with open(f"{folder}/fonts.conf", "w", encoding="utf-8") as file:
            file.write(fonts_config(self.inside))
        self.version = self.run("--version").strip()
        if not any(f"LibreOffice {n}." in self.version for n in range(25, 40)):
            raise Skip(f"expected LibreOffice 25.2 or later, found {self.version or 'none'}")

    def run(self, *arguments):
        """Runs soffice; its standard output."""
        environment = f"HOME={self.inside} FONTCONFIG_FILE={self.inside}/fonts.conf"
        if self.chroot:
            script = (
                'mount -t proc proc "$0/proc" && mkdir -p "$0/mnt/chengwen" && '
                'mount --bind "$1" "$0/mnt/chengwen" && root=$0 && shift && '
                f'exec chroot "$root" env {environment} soffice "$@"'
            )
            command = ["unshare", "-m", "sh", "-c", script, ROOT, self.folder, *arguments]
        else:
            command = ["env", *environment.split(), os.environ["SOFFICE"], *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout

    def convert(self, names, form="pdf"):
        """Turns files of the folder into `form`, beside them."""
        self.run(
            "--headless", "--convert-to", form, "--outdir", self.inside,
            *[f"{self.inside}/{name}" for name in names],
        )


@contextlib.contextmanager
def opened():
    """A folder that goes again, and LibreOffice on it; without one the program ends and says why."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            office = Office(folder)
        except Skip as why:
            print("skipped:", why)
            sys.exit(0)
        yield folder, office
