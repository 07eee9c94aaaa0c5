import { LATEST } from '#model/dates.ts'
import type { Relation } from '#model/relation.ts'
import { closed, relationEnding, relationWords } from '#figure/words/sentence.ts'
import { history } from '#model/standing.ts'
import { both, record } from './curated.ts'

/** Summaries that say more than the page's sentence, or hedge it. */
const OWN = [
  'mark-zuckerberg/TESTIFIED_BEFORE/senate-judiciary',
  'meta-platforms/RESPONDED_TO/nm-phase1-verdict',
  'nbc-discord-report/RELATED_TO/claim-other-platforms',
  'nbc-twitter-report/RELATED_TO/claim-other-platforms',
  'nm-phase2-abatement/APPLIED/coppa',
  'nm-phase2-abatement/APPLIED/first-amendment',
  'nm-phase2-abatement/APPLIED/section-230',
  'nm-phase2-abatement/CONCERNS/ncmec'
]

const named = new Map(both.flatMap(({ entities }) => entities.map((one) => [one.id, one])))
for (const one of record.entities) named.set(one.id, one)

test('a summary is the sentence of the page, in its tense, or one of its own', () => {
  const other = record.relations.filter((one) => one.summary !== sentenceOf(one)).map(({ id }) => id)
  expect(other).toStrictEqual(OWN)
})

function sentenceOf({ type, role, start, end, assertions, from, to }: Relation): string {
  const told = {
    type,
    role: role ?? null,
    start: start ?? null,
    end: end ?? null,
    status: history({ type, assertions }).at(-1)?.status ?? 'alleged'
  }
  const ending = relationEnding({ ...told, status: 'recorded' }, '')
  return closed(
    `${nameOf(from)} ${relationWords(told, 'forward', LATEST)} ${nameOf(to)}${ending.slice(0, -1)}`
  )
}

function nameOf(id: string): string {
  const one = named.get(id)
  return one?.kind === 'allegation' ? `“${one.name}”` : (one?.name ?? id)
}
