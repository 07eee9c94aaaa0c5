import { CONTRACTS } from '#model/contracts.ts'
import { toCited } from '#model/cited.ts'
import type { GraphStore } from '../../server/store/store.ts'
import { dataset, relation } from '../support/cast.ts'

const RELATIONS = [
  relation('suit', 'RESULTED_IN', 'early', ['found', '2024-01-01']),
  relation('suit', 'RESULTED_IN', 'late', ['found', '2024-02-01'], ['dismissed', '2025-01-01'])
].map((one) => ({ ...one, summary: '' }))
const DECIDED = dataset({
  id: 'decided',
  title: 'Decided',
  sources: [{ id: 'complaint', title: 'Docket', kind: 'record', publisher: 'Clerk' }],
  entities: [
    { id: 'suit', kind: 'action', name: 'Ada v. Widget' },
    { id: 'early', kind: 'outcome', name: 'Preliminary injunction' },
    { id: 'late', kind: 'outcome', name: 'Verdict' }
  ],
  relations: RELATIONS
})
const ids = ['suit', 'early', 'late']
const QUESTIONS = {
  between: { ids },
  neighbors: { id: 'suit' },
  evidence: { ids: RELATIONS.map(({ id }) => id) },
  timeline: { ids },
  chain: { id: 'suit' },
  changes: { ids, from: '2023-01-01' },
  source: { id: 'complaint' }
}

/** What became of a finding, and whether it was one, which takes the names at its ends. */
export function decisions(storeOf: () => GraphStore): void {
  test.each(Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[])(
    '%s knows a ruling by its outcome, and what was set aside',
    async (read) => {
      await storeOf().change({ do: 'put', dataset: DECIDED })
      const asked = CONTRACTS[read].params.parse(QUESTIONS[read])
      const { relations } = toCited(await storeOf().ask(read, asked))
      expect(
        relations.map(({ to, mark, decision }) => [to, mark, decision].join(' ')).toSorted()
      ).toStrictEqual(['early found ruling', 'late set-aside finding'])
    }
  )
}
