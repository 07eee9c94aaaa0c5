import type { Asked, ReadName } from '#model/contracts.ts'

/** A question to every read that the cast answers. */
export const CAST_QUESTIONS: { [N in ReadName]: Asked<N> } = {
  overview: { asOf: '2024-01-01' },
  search: { q: 'widget', kinds: ['action', 'company'], limit: 3 },
  entity: { id: 'constructor' },
  preview: { id: 'suit', asOf: '2024-01-01' },
  neighbors: { id: 'suit', types: ['DEFENDANT_IN', 'ALLEGES'], marks: ['disputed', 'filed'], limit: 5 },
  between: { ids: ['suit', 'widget', 'chief'] },
  evidence: { ids: ['chief/OFFICER_OF/widget', 'suit/ALLEGES/harm'] },
  related: { id: 'suit', weights: ['parties:2', 'law:0.5'], off: ['time', 'court'] },
  compare: { left: 'suit', right: 'suit-2', limit: 5 },
  audit: { dataset: 'cast', limit: 2 },
  timeline: { ids: ['suit', 'widget'], reach: 'touching', categories: ['party'], limit: 5 },
  changes: { ids: ['suit'], from: '2024-01-01', to: '2024-12-31' },
  source: { id: 'complaint', limit: 3 },
  paths: { from: ['ada'], to: ['chief', 'harm'], hops: 3, avoid: ['outcome'], documents: true },
  chain: { id: 'suit' }
}

/** Such a question in an address; its lists joined by commas, or each part by itself. */
export function toQuery(params: object, joined: boolean): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(params)) {
    if (Array.isArray(value) && !joined) for (const one of value) query.append(key, String(one))
    else query.set(key, String(value))
  }
  return query.toString()
}
