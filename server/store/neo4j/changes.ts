import { changeOf, daysOf, toChangesAnswer } from '#model/change-answer.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { byCodePoint } from '#model/id.ts'
import { isTouching } from '#model/reach.ts'
import { listOf, sourcesIn, toPage } from './page.ts'
import type { Read } from './read.ts'
import { checked, present } from './read.ts'

/**
 * `changes`: the relations about which something became known, in one statement; what became known is worked
 * out here.
 */
export const CHANGES: Read<'changes'> = {
  values: (params) => ({
    ...daysOf(params),
    ids: params.ids,
    touching: isTouching(params),
    limit: params.limit
  }),
  answer([row], params) {
    const found = present(row)
    const { from, to } = daysOf(params)
    const { entities, relations } = toPage(found, to)
    const changed = relations.flatMap((relation) => {
      const change = changeOf(relation, from)
      return change ? [{ relation, change }] : []
    })
    return checked(
      CONTRACTS.changes.answer,
      toChangesAnswer(
        {
          asked: listOf(found, 'asked'),
          counts: {
            new: Number(found['fresh']),
            standing: Number(found['standing']),
            assertion: Number(found['said'])
          },
          changed,
          spoke: listOf<[string, string]>(found, 'spoke')
            .map(([source, first]) => ({ source, first }))
            .toSorted((a, b) => byCodePoint(a.source, b.source)),
          entities,
          sources: sourcesIn(found)
        },
        params
      )
    )
  }
}
