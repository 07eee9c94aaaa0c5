import { readFileSync } from 'node:fs'

// Plain JavaScript without packages: a Node that is too old must be able to run it, and then says what it needs.
const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const [major, minor] = process.versions.node.split('.').map(Number)
const ranges = engines.node.split(' || ').map((range) => {
  const [, sign, line, least] = /^(\^|>=)(\d+)\.(\d+)/.exec(range)
  return { sameLine: sign === '^', line: Number(line), least: Number(least) }
})

if (
  !ranges.some(({ sameLine, line, least }) => (major === line ? minor >= least : !sameLine && major > line))
) {
  const words = ranges.map(({ sameLine, line, least }) =>
    sameLine ? `${line}.${least} or a later ${line}` : `${line}.${least} or later`
  )
  console.error(
    `Pincite needs Node ${words.join(', or ')}; this is ${process.versions.node}. See https://nodejs.org.`
  )
  process.exit(1)
}
