import { checkDataset } from '#model/check.ts'
import type { Dataset, DatasetInput } from '#model/dataset.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { Status } from '#model/status.ts'

type Said = [status: Status, date: string, source?: string]

/** A relation with one assertion for each thing said. */
export function relation(from: string, type: RelationType, to: string, ...said: Said[]) {
  return {
    id: `${from}/${type}/${to}`,
    type,
    from,
    to,
    summary: `${from} ${type} ${to}`,
    assertions: said.map(([status, date, source = 'complaint']) => ({ status, date, source, pin: '¶ 1' }))
  }
}

/** Checks a dataset of a test as if it came from outside. */
export function dataset(input: DatasetInput): Dataset {
  const checked = checkDataset(input, input.id)
  if (!checked.dataset) throw new Error(JSON.stringify(checked.problems, null, 2))
  return checked.dataset
}

/** One small fixed cast that every store test may use: a suit, its parties, what was alleged, denied and found. */
export const CAST = dataset({
  id: 'cast',
  title: 'The cast',
  description: 'A small suit.',
  licence: 'CC0-1.0',
  precedence: 10,
  sources: [
    {
      id: 'complaint',
      title: 'Complaint',
      kind: 'complaint',
      publisher: 'Court of Ada',
      date: '2023-12-05',
      url: 'https://example.org/complaint'
    },
    { id: 'order', title: 'Order', kind: 'order', publisher: 'Court of Ada', date: '2024-05-30' },
    { id: 'paper', title: 'A report', kind: 'article', publisher: 'The Ada Times', date: '2024-06-01' }
  ],
  entities: [
    {
      id: 'suit',
      kind: 'action',
      name: 'Ada v. Widget',
      aliases: ['State of Ada ex rel. Bo v. Widget, Inc.'],
      summary: 'A suit over widgets.',
      identifiers: { docket: 'D-101-CV-2023-02838' },
      start: '2023-12-05',
      place: 'Ada',
      cites: [{ source: 'complaint', pin: 'caption' }]
    },
    { id: 'suit-2', kind: 'action', name: 'Bay v. Widget', identifiers: { docket: '4:23-cv-05448' } },
    { id: 'widget', kind: 'company', name: 'Widget, Inc.', aliases: ['Widget'], summary: 'Makes widgets.' },
    { id: 'chief', kind: 'person', name: 'Zoë Ångström', summary: 'Chief of Widget.' },
    { id: 'ada', kind: 'state', name: 'Ada' },
    { id: 'harm', kind: 'allegation', name: 'Widgets break' },
    { id: 'verdict', kind: 'outcome', name: 'Verdict for Ada' },
    { id: 'hearing', kind: 'hearing', name: 'Hearing on widgets', start: '2024-01-31' },
    { id: 'constructor', kind: 'organization', name: 'O’Brien’s Friends', summary: 'Named like a trap.' }
  ],
  relations: [
    relation('ada', 'PLAINTIFF_IN', 'suit', ['filed', '2023-12-05']),
    relation('widget', 'DEFENDANT_IN', 'suit', ['filed', '2023-12-05'], ['reported', '2023-12-06', 'paper']),
    relation('chief', 'DEFENDANT_IN', 'suit', ['filed', '2023-12-05'], ['dismissed', '2024-05-30', 'order']),
    relation('widget', 'DEFENDANT_IN', 'suit-2', ['filed', '2023-10']),
    relation('suit', 'ALLEGES', 'harm', ['alleged', '2023-12-05'], ['denied', '2024-02-01', 'paper']),
    relation('suit', 'RESULTED_IN', 'verdict', ['found', '2026-03-24', 'order']),
    relation(
      'chief',
      'TESTIFIED_AT',
      'hearing',
      ['scheduled', '2023-11-29', 'paper'],
      ['recorded', '2024-01-31', 'order']
    ),
    relation('suit', 'RELATED_TO', 'suit-2', ['reported', '2023-12-07', 'paper']),
    relation('suit-2', 'RELATED_TO', 'suit-2', ['reported', '2023-12-07', 'paper']),
    { ...relation('chief', 'OFFICER_OF', 'widget', ['reported', '2023~', 'paper']), role: 'chief executive' }
  ]
})

/** A reader's own notes over the cast: one shared relation, one shared entity, one new. */
export const NOTES = dataset({
  id: 'notes',
  title: 'Notes',
  sources: [{ id: 'memo', title: 'Memo', kind: 'page', publisher: 'A reader' }],
  entities: [
    {
      id: 'suit',
      kind: 'action',
      name: 'The widget suit',
      aliases: ['Widgetgate'],
      summary: 'Other words.',
      identifiers: { docket: 'other', mdl: '3047' }
    },
    { id: 'harm', kind: 'allegation', name: 'Breakage' },
    { id: 'friend', kind: 'person', name: 'Friend' },
    { id: 'widget', kind: 'company', name: 'Widget', start: '2004' }
  ],
  relations: [
    relation('suit', 'ALLEGES', 'harm', ['reported', '2024-03-01', 'memo']),
    relation('friend', 'OFFICER_OF', 'widget', ['reported', '2024', 'memo'])
  ]
})
