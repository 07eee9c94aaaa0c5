import { CONTRACTS, READ_NAMES } from '#model/contracts.ts'
import { usage } from '../../server/cli/usage.ts'

test.each(READ_NAMES)('help on %s says of each parameter what it means, and which is required', (read) => {
  const told = usage(['ask', read, '--help'])
  expect(told).toContain(CONTRACTS[read].about)
  for (const [key, schema] of Object.entries(CONTRACTS[read].params.shape)) {
    const [line = ''] = told.match(new RegExp(`^  --${key} .*$`, 'm')) ?? []
    expect(line.includes('Required.')).toBe(!schema.safeParse(undefined).success)
    expect(line.replace(/^  --\w+ +(Required\. ?)?/, '')).not.toBe('')
  }
})

test('a parameter tells its meaning, and what holds without it', () => {
  expect(usage(['ask', 'paths', '-h'])).toMatch(
    /^  --hops +At most this many steps in a path\. From 1 to 6\. Without it: 4\.$/m
  )
})

test('a parameter tells what may be given: the words once, the form of a day, true or false', () => {
  const told = usage(['ask', 'paths', '--help'])
  expect(told).toMatch(/^  --types .* Of these: PLAINTIFF_IN, .*, ENDORSED\.$/m)
  expect(told).toMatch(/^  --without +No relations of these types\. The same words as for --types\.$/m)
  expect(told).toMatch(/^  --marks .* Of these: denied, .*, disputed, set-aside\.$/m)
  expect(told).toMatch(/^  --asOf .* Written as 2023-12-07\.$/m)
  expect(told).toMatch(/^  --documents .* Written as true or false\. Without it: false\.$/m)
  expect(usage(['ask', 'timeline', '--help'])).toMatch(/^  --reach .* Of these: among, touching\.$/m)
})

test('help on anything else lists the verbs and the reads', () => {
  for (const args of [['--help'], ['ask', '--help'], ['ask', 'nonsense', '--help'], ['paths', '--help']])
    expect(usage(args)).toMatch(/^Usage: npx pincite VERB …\n[^]*  check FILE…[^]*  paths +Several paths/)
})
