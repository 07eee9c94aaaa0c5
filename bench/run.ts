import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Runs the benchmarks one after the other, or the one named; what follows the name is handed to it. */
const NOT_BENCHES = new Set([
  'run.ts',
  'generate.ts',
  'bare-page.ts',
  'expanding.ts',
  'figures.ts',
  'moving.ts',
  'site.ts',
  'weigh.ts',
  'eval.ts',
  'rankers.ts',
  'ranking.ts'
])
const all = readdirSync('bench')
  .filter((name) => name.endsWith('.ts') && !NOT_BENCHES.has(name))
  .map((name) => name.slice(0, -3))
const [name, ...rest] = process.argv.slice(2)
const chosen = name === undefined ? all : all.filter((bench) => bench === name)
if (chosen.length === 0) {
  console.error(`There is no benchmark “${name}”. There are: ${all.join(', ')}.`)
  process.exitCode = 2
}
for (const bench of chosen) {
  console.log(`\n${bench}`)
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', join('bench', `${bench}.ts`), ...rest], {
    stdio: 'inherit'
  })
  if (status !== 0) process.exitCode = 1
}
