import { spawnSync } from 'node:child_process'

/** What a Node that calls itself `version` says, and its exit code. */
function askAs(version: string) {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`
  const args = [
    // what a package may still use depends on the version: a newer Node that calls itself older would warn of it
    '--no-deprecation',
    '--import',
    `data:text/javascript,${encodeURIComponent(pretend)}`,
    'server/pincite.mjs',
    '--version'
  ]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return { status, stdout: stdout.trim(), stderr: stderr.trim() }
}

test.each(['18.20.8', '20.18.3', '21.7.3', '22.11.0'])(
  'Node %s is told what is needed, and no more',
  (version) => {
    expect(askAs(version)).toStrictEqual({
      status: 1,
      stdout: '',
      stderr: `Pincite needs Node 20.19 or a later 20, or 22.12 or later; this is ${version}. See https://nodejs.org.`
    })
  }
)

test.each(['20.19.0', '22.12.0', '24.0.0', '26.10.0'])('Node %s will do', (version) => {
  expect(askAs(version)).toStrictEqual({ status: 0, stdout: '0.1.0', stderr: '' })
})
