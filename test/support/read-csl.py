"""Reads CSL-JSON with citeproc-py, which cites every item; prints every fault, and what was read."""

import json
import sys
import warnings

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

with open(sys.argv[1], encoding="utf-8") as file:
    items = json.load(file)
with warnings.catch_warnings(record=True) as complaints:
    warnings.simplefilter("always")
    source = CiteProcJSON(items)
# of CSL-JSON 1.0.2, and not yet known there
faults = {str(one.message) for one in complaints if not str(one.message).endswith("unsupported: custom")}
style = CitationStylesStyle("harvard-cite-them-right", validate=False)
bibliography = CitationStylesBibliography(style, source, formatter.plain)
for item in items:
    bibliography.register(Citation([CitationItem(item["id"])]))
for item, entry in zip(items, bibliography.bibliography()):
    if item["title"][:20] not in str(entry).replace("“", "").replace("”", ""):
        faults.add(f'{item["id"]} is cited without its title: {entry}')
for fault in faults:
    print(fault)
print(f"read {len(items)}")
