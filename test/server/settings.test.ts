import { LIMITS } from '#model/limits.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import { readSettings, SETTINGS, whyNotListen } from '../../server/env.ts'

/** The page docs/settings.md as the code's tables would have it. */
function toPage(): string {
  const settings = Object.values(SETTINGS).map(
    ({ name, standard, about }) => `| \`${name}\` | ${standard === '' ? '' : `\`${standard}\``} | ${about} |`
  )
  const limits = Object.entries(LIMITS).map(([name, value]) => `| ${name} | ${value.toLocaleString('en')} |`)
  return [
    '# Settings and limits',
    '',
    'Made from the tables in `server/env.ts` and `server/model/limits.ts`; a test keeps it true (`UPDATE_DOCS=1 npx jest --selectProjects node -- test/server/settings` writes it anew). `npx pincite --help` prints the settings too.',
    '',
    '| variable | when unset | what it does |',
    '|---|---|---|',
    ...settings,
    '',
    '## Limits',
    '',
    'Bytes for sizes, milliseconds for deadlines, else counts or characters.',
    '',
    '| limit | value |',
    '|---|---|',
    ...limits,
    ''
  ].join('\n')
}

describe('settings', () => {
  test('docs/settings.md matches the code (UPDATE_DOCS=1 writes it anew)', () => {
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync('docs/settings.md', toPage())
    expect(readFileSync('docs/settings.md', 'utf8')).toBe(toPage())
  })

  test('docker-compose.yml hands on each that says who may reach the server, and how', () => {
    const compose = readFileSync('docker-compose.yml', 'utf8')
    const { token, readOnly, hosts, embed, log } = SETTINGS
    const missing = [token, readOnly, hosts, embed, log].filter(
      ({ name }) => !compose.includes(`${name}: \${${name}:`)
    )
    expect(missing).toStrictEqual([])
  })

  test('lists every value that cannot be used at once', () => {
    const { settings, faults } = readSettings({
      PORT: 'eighty',
      PINCITE_STORE: 'mysql',
      PINCITE_READ_ONLY: 'perhaps'
    })
    expect(settings).toBeNull()
    expect(faults).toHaveLength(3)
    expect(faults.join(' ')).toMatch(/PORT.*PINCITE_STORE.*PINCITE_READ_ONLY/s)
  })

  test.each([
    ['PORT', ['0', '65535'], ['65536', '-1', '80.5']],
    ['PINCITE_TOKEN', ['x'.repeat(16)], ['x'.repeat(15), `${'x'.repeat(16)} y`]],
    ['NEO4J_URI', ['bolt://a:7687', 'neo4j+s://a', 'bolt+ssc://a'], ['http://a', 'a:7687', 'neo4j://a b']],
    [
      'PINCITE_EMBED',
      ['*', 'none', 'https://a.example, https://*.b.example:8443'],
      ['a.example', "https://a.example 'unsafe-inline'", 'https://a.example; script-src *', 'javascript:0']
    ]
  ])('%s takes %j and not %j', (name, good, bad) => {
    for (const value of good) expect(readSettings({ [name]: value }).faults).toStrictEqual([])
    for (const value of bad) {
      expect(readSettings({ [name]: value }).faults).toStrictEqual([
        expect.stringMatching(`^${name} must be `)
      ])
    }
  })

  test('reads names separated by commas, whatever stands around them', () => {
    const { settings } = readSettings({ PINCITE_HOSTS: ' a.example , ,b.example,', PINCITE_EMBED: ' none ' })
    expect(settings).toMatchObject({ hosts: ['a.example', 'b.example'], embed: ['none'] })
  })

  test('takes an empty value for none', () => {
    const { settings } = readSettings({ PORT: '', PINCITE_READ_ONLY: '' })
    expect(settings).toMatchObject({ port: 4000, readOnly: false, host: '127.0.0.1' })
  })

  test('refuses to listen for others without a token, unless read-only', () => {
    const read = (env: NodeJS.ProcessEnv) => {
      const { settings } = readSettings(env)
      if (!settings) throw new Error('not read')
      return whyNotListen(settings)
    }
    expect(read({ HOST: '0.0.0.0' })).toMatch(/PINCITE_TOKEN/)
    expect(read({ HOST: '0.0.0.0', PINCITE_TOKEN: 'a-long-enough-secret-of-many-letters' })).toBeNull()
    expect(read({ HOST: '0.0.0.0', PINCITE_READ_ONLY: '1' })).toBeNull()
    expect(read({ HOST: '::1' })).toBeNull()
  })
})
