import { readFileSync, writeFileSync } from 'node:fs'
import { lucideParts } from './lucide-parts.ts'

const FILE = 'server/figure/look/icons.json'

/** `node --import tsx test/support/add-icons.ts NAME…` adds lucide icons to `server/figure/look/icons.json`. */
function addIcons(names: readonly string[]): void {
  const known = Object.keys(JSON.parse(readFileSync(FILE, 'utf8')))
  const all = [...new Set([...known, ...names])].toSorted()
  const rows = all.map((name) => `  ${JSON.stringify(name)}: ${JSON.stringify(lucideParts(name))}`)
  writeFileSync(FILE, `{\n${rows.join(',\n')}\n}\n`)
}

addIcons(process.argv.slice(2))
