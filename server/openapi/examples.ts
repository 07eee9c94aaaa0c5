import type { Asked, ReadName } from '#model/contracts.ts'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** An example of each parameter of each read; together they are a question that the seed answers. */
export const EXAMPLES: { [N in ReadName]: Required<Asked<N>> } = {
  overview: { asOf: '2023-12-07' },
  search: { q: 'new mexico meta', kinds: ['action'], limit: 2 },
  entity: { id: 'instagram-llc' },
  preview: { id: 'meta-platforms', asOf: '2023-12-07' },
  neighbors: {
    id: 'meta-platforms',
    types: ['DEFENDANT_IN'],
    kinds: ['action'],
    marks: ['filed'],
    asOf: '2023-12-07',
    limit: 1
  },
  between: { ids: ['meta-platforms', 'mark-zuckerberg'], asOf: '2023-12-07' },
  evidence: { ids: ['mark-zuckerberg/DEFENDANT_IN/nm-v-meta'], asOf: '2024-12-31' },
  related: {
    id: 'nm-v-meta',
    ids: ['instagram', 'alleg-trafficking-facilitation'],
    weights: ['conduct:3'],
    off: ['law', 'people', 'court'],
    asOf: '2024-12-31',
    limit: 1
  },
  compare: { left: 'nm-v-meta', right: 'nm-v-snap', asOf: '2024-10-31', limit: 1 },
  audit: {
    ids: ['meta-platforms', 'nm-v-meta'],
    dataset: 'article',
    after: 'mark-zuckerberg',
    look: 50,
    limit: 1
  },
  timeline: {
    ids: ['nm-v-meta'],
    reach: 'touching',
    categories: ['party'],
    marks: ['dismissed'],
    from: '2024-01-01',
    to: '2024-12-31',
    asOf: '2024-12-31',
    limit: 2
  },
  changes: { ids: ['nm-v-meta'], reach: 'touching', from: '2024-05-01', to: '2024-05-31', limit: 1 },
  source: { id: 'ap-2024-05-30', asOf: '2024-12-31', limit: 1 },
  paths: {
    from: ['raul-torrez'],
    to: ['mark-zuckerberg'],
    k: 1,
    hops: 3,
    types: ['BROUGHT', 'DEFENDANT_IN'],
    without: ['RELATED_TO'],
    avoid: ['platform'],
    documents: false,
    marks: ['filed', 'recorded', 'reported'],
    hub: 500,
    asOf: '2023-12-07'
  },
  chain: { id: 'nm-v-meta', asOf: '2023-12-20' }
}

/** Where two parameters exclude each other, the one left out of the question whose answer is shown. */
const WITHOUT: { [N in ReadName]?: keyof Asked<N> } = { related: 'ids' }

/** The question whose answer the document shows. */
export function exampleQuestion<N extends ReadName>(name: N): Partial<Asked<N>> {
  const { ...asked }: Partial<Asked<N>> = EXAMPLES[name]
  const left = WITHOUT[name]
  if (left !== undefined) delete asked[left]
  return asked
}

const ANSWERS = fileURLToPath(new URL('answers.json', import.meta.url))

/** What the seed answers to the examples, by read; `test/server/openapi-examples.test.ts` keeps the file true. */
export function exampleAnswers(): ReadonlyMap<string, unknown> {
  const answers: Record<string, unknown> = JSON.parse(readFileSync(ANSWERS, 'utf8'))
  return new Map(Object.entries(answers))
}
