import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Runs the benchmarks one after another, or only the one named; what follows the name is passed to it. */
const BENCHES = ['import', 'page', 'read']
/** These first make a database of their own, and so only run when named; `--scale` stands for the first. */
const NAMED = ['scale', 'alike']

const given = process.argv.slice(2)
const [name, ...rest] = given[0] === '--scale' ? ['scale', ...given] : given
const chosen = name === undefined ? BENCHES : [...BENCHES, ...NAMED].filter((bench) => bench === name)
if (chosen.length === 0) {
  console.error(`There is no benchmark “${name}”. There are: ${[...BENCHES, ...NAMED].join(', ')}.`)
  process.exitCode = 2
}
for (const bench of chosen) {
  console.log(`\n${bench}`)
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', join('bench', `${bench}.ts`), ...rest], {
    stdio: 'inherit'
  })
  if (status !== 0) process.exitCode = 1
}
