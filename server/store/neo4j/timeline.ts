import { CONTRACTS } from '#model/contracts.ts'
import { LATEST } from '#model/dates.ts'
import { LIMITS } from '#model/limits.ts'
import { isTouching } from '#model/reach.ts'
import { toTimelineAnswer, typesOf } from '#model/timeline-answer.ts'
import { listOf, sourcesIn, toPage } from './page.ts'
import type { Read } from './read.ts'
import { checked, present } from './read.ts'

/** `timeline`: the relations concerned, in one statement; the events are made from them here. */
export const TIMELINE: Read<'timeline'> = {
  values: ({ ids, reach, categories, marks, asOf = LATEST }) => ({
    ids,
    touching: isTouching({ ids, reach }),
    types: typesOf(categories),
    marks,
    asOf,
    most: LIMITS.timelineRelations
  }),
  answer([row], params) {
    const found = present(row)
    const asked = listOf<string>(found, 'asked')
    const cites = listOf<string[]>(found, 'cites')
    const { entities, relations } = toPage(found, params.asOf)
    return checked(
      CONTRACTS.timeline.answer,
      toTimelineAnswer(
        {
          asked,
          found: Number(found['found']),
          relations,
          entities,
          sources: sourcesIn(found),
          cites: new Map(asked.map((id, i) => [id, cites[i] ?? []]))
        },
        params
      )
    )
  }
}
