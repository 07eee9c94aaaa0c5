"""Reads a file of FollowTheMoney with its own library; prints every fault, and what was read."""

import json
import sys
from collections import Counter

from followthemoney import model

with open(sys.argv[1], encoding="utf-8") as file:
    proxies = [json.loads(line) for line in file]
schemata = {proxy["id"]: model.get(proxy["schema"]) for proxy in proxies}
faults = Counter()
for proxy in proxies:
    schema = schemata[proxy["id"]]
    if schema is None or schema.abstract:
        faults[f'{proxy["schema"]} cannot be used'] += 1
        continue
    for name, values in proxy["properties"].items():
        prop = schema.get(name)
        place = f"{schema.name}.{name}"
        if prop is None or prop.stub:
            faults[f"{place} cannot be written"] += 1
            continue
        for value in values:
            if not prop.type.validate(value) or len(value) > prop.max_length:
                faults[f"{place} is no {prop.type.name}: {value[:60]}"] += 1
            other = schemata.get(value)
            if prop.type.name == "entity" and not (other and other.is_a(prop.range)):
                faults[f"{place} leads to no {prop.range.name}: {value}"] += 1
    if schema.is_a("Thing") and not any(proxy["properties"].get(name) for name in schema.caption):
        faults[f"{schema.name}: nothing says what to call it"] += 1
    try:
        schema.validate(proxy)
    except Exception as error:
        faults[f"{schema.name}: {getattr(error, 'errors', error)}"] += 1
if len(schemata) < len(proxies):
    faults["an id stands twice"] = len(proxies) - len(schemata)
for fault, count in faults.items():
    print(f"{fault} ({count})")
print(f"read {len(proxies)}")
