import type { Asked, ReadName } from '#model/contracts.ts'

/** A question to every read that the seed answers. */
export const QUESTIONS: { [N in ReadName]: Asked<N> } = {
  overview: {},
  search: { q: 'torrez' },
  entity: { id: 'meta-platforms' },
  preview: { id: 'meta-platforms' },
  neighbors: { id: 'nm-v-meta', asOf: '2023-12-07' },
  between: { ids: ['meta-platforms', 'mark-zuckerberg', 'nm-v-meta'] },
  evidence: { ids: ['multistate-v-meta/ALLEGES/alleg-addictive-features'] },
  related: { id: 'nm-v-meta', limit: 2 },
  compare: { left: 'nm-v-meta', right: 'multistate-v-meta', limit: 5 },
  audit: { limit: 2 },
  timeline: { ids: ['nm-v-meta'], from: '2024-01-01', limit: 20 },
  changes: { ids: ['nm-v-meta'], from: '2024-01-01', to: '2024-12-31' },
  source: { id: 'ap-2024-05-30' },
  paths: { from: ['raul-torrez'], to: ['mark-zuckerberg'] },
  chain: { id: 'nm-v-meta' }
}
