import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

/**
 * Runs the suites that this machine can run, and names the others. `STORES=embedded,neo4j` and `E2E=1` ask for
 * those, and then a missing part is a failure. Arguments are passed to jest.
 */
const Counts = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number()
})
const stores = (process.env['STORES'] ?? 'embedded').split(',').map((name) => name.trim())
const wantsNeo4j = stores.includes('neo4j')
const wantsPage = process.env['E2E'] === '1'
const jest = join('node_modules', 'jest', 'bin', 'jest.js')
const folder = mkdtempSync(join(tmpdir(), 'pincite-test-'))

let passed = 0
let failed = 0

function runSuites(projects: string[], ...more: string[]): void {
  const report = join(folder, `${projects.join('-')}.json`)
  const options = [
    '--selectProjects',
    ...projects,
    '--json',
    `--outputFile=${report}`,
    ...more,
    ...process.argv.slice(2)
  ]
  const { status } = spawnSync(process.execPath, [jest, ...options], {
    stdio: ['ignore', 'ignore', 'inherit']
  })
  if (!existsSync(report)) {
    failed += 1
    return
  }
  const counts = Counts.parse(JSON.parse(readFileSync(report, 'utf8')))
  passed += counts.numPassedTests
  failed += counts.numFailedTests
  if (status !== 0 && counts.numFailedTests === 0) failed += Math.max(1, counts.numFailedTestSuites)
}

runSuites(['node', 'page'], '--passWithNoTests')
if (wantsNeo4j) runSuites(['neo4j'], '--runInBand')
if (wantsPage) {
  const built = spawnSync(
    process.execPath,
    [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
    {
      stdio: 'inherit'
    }
  )
  if (built.status === 0) runSuites(['e2e'], '--runInBand')
  else failed += 1
}
rmSync(folder, { recursive: true })

if (!wantsNeo4j)
  console.error(
    'Not run: the Neo4j suites. Start one with “npm run neo4j”, then STORES=embedded,neo4j npm test.'
  )
if (!wantsPage) console.error('Not run: the suites in a browser. Install chromium, then E2E=1 npm test.')
console.error(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
