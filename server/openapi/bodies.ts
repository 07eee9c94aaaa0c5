import type { DatasetInput } from '#model/dataset.ts'
import type { Briefing } from '#model/briefing.ts'
import { readFileSync } from 'node:fs'
import type { z } from 'zod'

/** A dataset to be put: one relation with its assertion and its source. */
export const DATASET_BODY: DatasetInput = {
  id: 'my-notes',
  title: 'My notes',
  entities: [
    { id: 'doe-v-widget', kind: 'action', name: 'Doe v. Widget', identifiers: { docket: '1:24-cv-00001' } },
    { id: 'widget', kind: 'company', name: 'Widget, Inc.' }
  ],
  relations: [
    {
      id: 'widget/DEFENDANT_IN/doe-v-widget',
      type: 'DEFENDANT_IN',
      from: 'widget',
      to: 'doe-v-widget',
      assertions: [{ status: 'filed', date: '2024-03-01', by: 'Doe', source: 'widget-complaint', pin: '¶ 4' }]
    }
  ],
  sources: [
    {
      id: 'widget-complaint',
      title: 'Complaint, Doe v. Widget, Inc.',
      kind: 'complaint',
      publisher: 'U.S. District Court',
      date: '2024-03-01'
    }
  ]
}

/** A briefing to be put: one slide of text and a view of two entities. */
export const BRIEFING_BODY: z.input<typeof Briefing> = {
  id: 'widget-in-one',
  title: 'Doe v. Widget in one slide',
  slides: [
    {
      id: 'who',
      title: 'Who sued whom',
      text: 'Doe **filed** against Widget in March 2024.',
      view: {
        pincite: 'view',
        version: 1,
        title: 'Doe v. Widget',
        focus: 'doe-v-widget',
        entities: ['doe-v-widget', 'widget'],
        places: [],
        unfolded: [],
        filters: { kinds: [], marks: [], categories: [], confidences: [], sources: [], from: null, to: null },
        fade: false,
        near: null,
        asOf: null,
        selection: [],
        theme: 'light'
      },
      taken: '2026-11-26'
    }
  ]
}

const FILE = new URL('written.json', import.meta.url)

/**
 * What a server answers to these bodies and to the questions that are no reads, by operation;
 * `test/server/openapi-bodies.test.ts` keeps the file true.
 */
export function writtenAnswers(): ReadonlyMap<string, unknown> {
  const answers: Record<string, unknown> = JSON.parse(readFileSync(FILE, 'utf8'))
  return new Map(Object.entries(answers))
}
