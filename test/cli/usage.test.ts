import { CONTRACTS, READ_NAMES } from '#model/contracts.ts'
import { usage } from '../../server/cli/usage.ts'

test.each(READ_NAMES)('help on %s says of each parameter what it means, and which is required', (read) => {
  const told = usage(['ask', read, '--help'])
  expect(told).toContain(CONTRACTS[read].about)
  for (const [key, schema] of Object.entries(CONTRACTS[read].params.shape)) {
    const [line = ''] = told.match(new RegExp(`^  --${key} .*$`, 'm')) ?? []
    expect(line.includes('Required.')).toBe(!schema.safeParse(undefined).success)
  }
})

test('a parameter tells its meaning, and what holds without it', () => {
  expect(usage(['ask', 'paths', '-h'])).toMatch(
    /^  --hops +At most this many steps in a path\. Without it: 4\.$/m
  )
})

test('help on anything else lists the verbs and the reads', () => {
  for (const args of [['--help'], ['ask', '--help'], ['ask', 'nonsense', '--help'], ['paths', '--help']])
    expect(usage(args)).toMatch(/^Usage: npx pincite VERB …\n[^]*  check FILE…[^]*  paths +Several paths/)
})
