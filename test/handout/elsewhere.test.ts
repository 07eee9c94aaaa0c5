import { execFileSync } from 'node:child_process'
import { momentOf } from '../../server/handout/moment.ts'

const ZONES = ['America/Denver', 'Pacific/Kiritimati', 'UTC']

/** The SHA-256 of a file that a server in this time zone makes of the same content. */
function zippedIn(zone: string): string {
  const script = `
    import { createHash } from 'node:crypto'
    import { zipped } from './server/handout/zipped.ts'
    const bytes = zipped(new Map([['a.xml', new TextEncoder().encode('<a/>')]]))
    process.stdout.write(createHash('sha256').update(bytes).digest('hex'))`
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script]
  return execFileSync(process.execPath, args, { env: { ...process.env, TZ: zone }, encoding: 'utf8' })
}

test('a server gives the same bytes wherever it runs', () => {
  expect(new Set(ZONES.map(zippedIn)).size).toBe(1)
})

test('readers from Samoa to New Zealand are shown the day of a hand-out, not the one before or after', () => {
  const zones = [
    'Pacific/Pago_Pago',
    'America/Denver',
    'America/New_York',
    'Asia/Kolkata',
    'Pacific/Auckland'
  ]
  const shown = zones.map((timeZone) =>
    new Date(momentOf('2026-07-01')).toLocaleDateString('en-CA', { timeZone })
  )
  expect(shown).toStrictEqual(zones.map(() => '2026-07-01'))
})
