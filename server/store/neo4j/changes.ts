import { changeOf, daysOf, newSourcesOf, toChangesAnswer } from '#model/change-answer.ts'
import { CONTRACTS } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'
import { isTouching } from '#model/reach.ts'
import { listOf, sourcesIn, toPage } from './page.ts'
import type { Read } from './read.ts'
import { checked, present } from './read.ts'

/**
 * `changes`: the relations about which something became known, in one statement; what became known is worked
 * out here. Only where there are more new sources than are named, a second statement reads those that are.
 */
export const CHANGES: Read<'changes'> = {
  values: (params) => ({
    ...daysOf(params),
    ids: params.ids,
    touching: isTouching(params),
    limit: params.limit
  }),
  async answer([row], params, send) {
    const found = present(row)
    const { from, to } = daysOf(params)
    const { entities, relations } = toPage(found, to)
    const changed = relations.flatMap((relation) => {
      const change = changeOf(relation, from)
      return change ? [{ relation, change }] : []
    })
    const spoke = listOf<[string, Day, string | null]>(found, 'spoke').map(([source, first, date]) => ({
      source,
      first,
      date
    }))
    const newSources = newSourcesOf(spoke, changed, params)
    const brought = sourcesIn(found)
    const held = new Set(brought.map(({ id }) => id))
    const lacking = newSources.sources.filter((id) => !held.has(id))
    const [more] = lacking.length > 0 ? await send('sources', { ids: lacking }) : []
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
          newSources,
          entities,
          sources: [...brought, ...(more ? sourcesIn(more) : [])]
        },
        params.ids
      )
    )
  }
}
