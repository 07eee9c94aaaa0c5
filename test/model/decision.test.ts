import { type Decision, decisionOf, type End } from '#model/decision.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { Status } from '#model/status.ts'

const outcome = (name: string, summary = ''): End => ({ kind: 'outcome', name, summary })
const action: End = { kind: 'action', name: 'Ada v. Widget, on a preliminary injunction', summary: '' }

function decided(type: RelationType, ends: End[], note: string | null = null, more = {}) {
  const said = { status: 'found' as Status, note, quote: null }
  return decisionOf({ type, role: null, summary: '', assertions: [said], ...more }, ends)
}

test.each([
  'Preliminary injunction of May 4, 2026',
  'Order preliminarily enjoining the act',
  'Temporary restraining order',
  'Denial of the motion to dismiss',
  'Order denying motion to dismiss',
  'Order denying in part summary judgment',
  'Demurrer overruled',
  'Class certification',
  'Preliminary injunction pending trial',
  'Preliminary injunction by the trial court',
  'Motion to dismiss denied; the claims go to a jury',
  'Motion to dismiss denied: a jury could find that it knew',
  'Consent judgment of August 26, 2026'
])('%s finds nothing: it is a ruling', (name) => {
  expect(decided('RESULTED_IN', [action, outcome(name)])).toBe('ruling')
  expect(decided('AGAINST', [outcome(name), { kind: 'company', name: 'Widget', summary: '' }])).toBe('ruling')
  expect(decided('ALLEGES', [action, { kind: 'allegation', name: 'Harm', summary: '' }], name)).toBe('ruling')
  expect(decided('RESULTED_IN', [action, outcome('Ruling of 2026', `${name}.`)])).toBe('ruling')
  expect(decided('RESULTED_IN', [action, outcome('Ruling of 2026')], null, { role: name })).toBe('ruling')
})

test.each([
  'Jury verdict',
  'Verdict after the motion to dismiss was denied',
  'Judgment after a bench trial',
  'Permanent injunction, which takes the place of the preliminary injunction',
  'Summary judgment on liability',
  '$375M in civil penalties'
])('%s is a finding', (name) => {
  expect(decided('RESULTED_IN', [action, outcome(name)])).toBe('finding')
})

test.each<[string, Decision]>([
  ['Convicted on three counts', 'conviction'],
  ['Found guilty by a jury', 'conviction'],
  ['Found not guilty', 'ruling'],
  ['Acquitted of one count and convicted of two', 'ruling'],
  ['Held liable for negligence', 'liability'],
  ['Found not liable', 'ruling'],
  ['The jury did not find it liable', 'ruling'],
  ['Was never convicted', 'ruling'],
  ['Defense verdict on liability', 'ruling'],
  ['Widget LLC is a limited liability company', 'ruling'],
  ['Could be held liable under the act', 'ruling'],
  ['Its liability was denied', 'ruling'],
  ['The jury found liability for negligence', 'liability'],
  ['Verdict form corrected. Held liable on all counts', 'liability'],
  ['The opinion names the parties', 'ruling']
])('of a party the record says what was decided: %s', (note, decision) => {
  expect(decided('DEFENDANT_IN', [action], note)).toBe(decision)
})

test.each<[string, Decision]>([
  ['75,000 violations at the maximum', 'finding'],
  ['Held to bar ordering children to submit data', 'ruling'],
  ['Held that the act was not violated', 'ruling']
])('a law applied is a finding only of a violation: %s', (note, decision) => {
  expect(decided('APPLIED', [outcome('Jury verdict')], note)).toBe(decision)
})

test('what nobody has found is no decision, and an act of a court only a ruling', () => {
  const assertions = [{ status: 'recorded' as const, note: 'Preliminary injunction', quote: null }]
  expect(decisionOf({ type: 'RESULTED_IN', role: null, summary: '', assertions }, [])).toBeNull()
  for (const type of ['RULED_ON', 'RAISES', 'CITES', 'REMANDED_TO'] as const) {
    expect(decided(type, [outcome('Jury verdict')])).toBe('ruling')
  }
})

test('what is said of the end of a finding does not change what it was', () => {
  const assertions = [
    { status: 'found' as const, note: 'Jury verdict', quote: null },
    {
      status: 'dismissed' as const,
      note: 'Reversed: the motion to dismiss should have been granted',
      quote: null
    }
  ]
  expect(decisionOf({ type: 'AGAINST', role: null, summary: '', assertions }, [])).toBe('finding')
})
