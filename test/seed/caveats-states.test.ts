import { article, both, record, entity, into, markOn, relation } from './curated.ts'

const LEFT = ['georgia', 'michigan', 'missouri', 'north-dakota'].map((name) => `state-${name}`)
const SAME_DAY = [
  'dc-v-meta',
  'florida-v-meta',
  'massachusetts-v-meta',
  'mississippi-v-meta',
  'new-hampshire-v-meta',
  'oklahoma-v-meta',
  'tennessee-v-meta',
  'utah-v-meta',
  'vermont-v-meta'
]
const plaintiffs = into(record, 'PLAINTIFF_IN', 'multistate-v-meta').filter((id) => id.startsWith('state-'))

test('C02: 33 states sued together, each on the word of at least two sources', () => {
  expect(plaintiffs).toHaveLength(33)
  expect(into(record, 'PART_OF', 'coalition-33-states').toSorted()).toStrictEqual(plaintiffs.toSorted())
  for (const id of plaintiffs) {
    const said = relation(record, `${id}/PLAINTIFF_IN/multistate-v-meta`)
    expect(said.start).toBe('2023-10-24')
    expect(new Set(said.assertions.map(({ source }) => source)).size).toBeGreaterThanOrEqual(2)
  }
})

test('C02: nine filed apart the same day', () => {
  const filers = SAME_DAY.flatMap((id) => into(record, 'PLAINTIFF_IN', id))
  expect(new Set(filers).size).toBe(9)
  expect(filers.filter((id) => plaintiffs.includes(id))).toStrictEqual([])
  for (const id of SAME_DAY) {
    expect(entity(record, id).start).toBe('2023-10-24')
    expect(into(record, 'RELATED_TO', 'multistate-v-meta')).toContain(id)
  }
})

test('C02: New Mexico was in neither group', () => {
  const actions = ['multistate-v-meta', ...SAME_DAY]
  for (const dataset of both) {
    for (const id of actions) expect(into(dataset, 'PLAINTIFF_IN', id)).not.toContain('state-new-mexico')
    expect(into(dataset, 'PART_OF', 'coalition-33-states')).not.toContain('state-new-mexico')
  }
  expect(into(record, 'NOT_PARTY_TO', 'multistate-v-meta')).toStrictEqual(['state-new-mexico'])
  expect(into(article, 'PLAINTIFF_IN', 'multistate-v-meta')).toStrictEqual(['coalition-33-states'])
})

test('the 33 have a name in the singular, as a sentence needs it', () => {
  const [said, known] = [article, record].map((dataset) => entity(dataset, 'coalition-33-states').name)
  expect([said, known]).toStrictEqual(['Group of 33 states', 'Group of 33 states'])
})

test('C03: one action under two captions', () => {
  const { aliases, identifiers } = entity(record, 'multistate-v-meta')
  expect(
    aliases.filter((name) => /^State of Arizona|^People of the State of California/.test(name))
  ).toHaveLength(2)
  expect(identifiers.docket).toBe('4:23-cv-05448-YGR')
  const named = record.entities.filter((one) => Object.values(one.identifiers).join().includes('05448'))
  expect(named).toHaveLength(1)
})

test('C20: what the settlement is worth is hedged; three states are outside it', () => {
  const { summary } = entity(record, 'multistate-settlement-2026')
  expect(summary).toMatch(/up to about \$17 billion, depends in part/)
  expect(into(record, 'NOT_PARTY_TO', 'multistate-settlement-2026')).toStrictEqual([
    'state-florida',
    'state-new-mexico',
    'state-texas'
  ])
  const notes = relation(record, 'tn-settlement-release/CITES/multistate-settlement-2026').assertions
  expect(notes[0]?.note).toContain('$17.1 billion')
})

test('C21: 29 of the 33 are in the consent judgment; how the other four left is open', () => {
  const settled = into(record, 'PARTY_TO', 'multistate-consent-judgment')
  expect(settled).toHaveLength(29)
  expect(plaintiffs.filter((id) => !settled.includes(id)).toSorted()).toStrictEqual(LEFT)
  for (const id of plaintiffs) {
    const { end, assertions } = relation(record, `${id}/PLAINTIFF_IN/multistate-v-meta`)
    expect(end).toBe(LEFT.includes(id) ? '2023-10-24/2026-08-26' : '2026-08-26')
    // the judgment records who is a plaintiff in its caption; of the others only that they are not
    const judged = assertions.some(({ source }) => source === 'mdl-consent-judgment')
    expect([judged, markOn(relation(record, `${id}/PLAINTIFF_IN/multistate-v-meta`))]).toStrictEqual(
      LEFT.includes(id) ? [false, 'filed'] : [true, 'recorded']
    )
  }
  expect(into(record, 'NOT_PARTY_TO', 'multistate-consent-judgment')).toStrictEqual(LEFT)
  for (const id of LEFT) {
    const [said] = relation(record, `${id}/NOT_PARTY_TO/multistate-consent-judgment`).assertions
    expect(said).toMatchObject({ status: 'recorded', source: 'mdl-consent-judgment', pin: 'pp. 1-2' })
    expect(said?.note).toContain('was not found')
  }
})

test('what is resolved is an action; the judgment approves the settlement and does not resolve it', () => {
  const resolved = record.relations.filter(({ type }) => type === 'RESOLVES').map(({ to }) => to)
  expect(resolved.filter((id) => entity(record, id).kind !== 'action')).toStrictEqual([])
})

test('C22: court papers of 2026 are marked as copies', () => {
  for (const id of [
    'nm-judgment-2026',
    'mdl-consent-judgment',
    'mdl-settlement-agreement',
    'mdl-joint-motion'
  ]) {
    expect(record.sources.find((one) => one.id === id)?.note).toMatch(/cached|third-party/i)
  }
})

test('C23: the ruling of June 2026 is of medium confidence', () => {
  const ruling = relation(record, 'yvonne-gonzalez-rogers/RULED_ON/multistate-v-meta').assertions.find(
    ({ date }) => date === '2026-06-30'
  )
  expect(ruling?.confidence).toBe('medium')
  expect(ruling?.note).toContain('secondary summaries only')
})

test.each(['addictive-features', 'coppa-data', 'misled-on-safety'])(
  'Meta denies that %s is so, since a day that no source gives, so the line is disputed',
  (id) => {
    const alleged = relation(record, `multistate-v-meta/ALLEGES/alleg-${id}`)
    expect(markOn(alleged, '2026-08-25')).toBe('alleged')
    expect(markOn(alleged)).toBe('disputed')
    expect(alleged.assertions.at(-1)).toMatchObject({
      by: 'Meta Platforms, Inc.',
      date: '2023-10-24/2026-08-26'
    })
  }
)

test('the three Nevada dockets are not matched to a service', () => {
  for (const id of ['nevada-v-meta-1', 'nevada-v-meta-2', 'nevada-v-meta-3']) {
    for (const platform of ['facebook', 'instagram', 'messenger']) {
      const { assertions } = relation(record, `${id}/CONCERNS/${platform}`)
      expect(assertions.map(({ confidence }) => confidence)).toStrictEqual(['low'])
    }
    expect(entity(record, id).start).toBe('2024-01-30')
  }
})
