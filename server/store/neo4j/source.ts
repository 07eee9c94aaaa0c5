import { CONTRACTS } from '#model/contracts.ts'
import { LATEST } from '#model/dates.ts'
import { toSourceAnswer } from '#model/supported-answer.ts'
import { listOf, toPage, toSource } from './page.ts'
import type { Read } from './read.ts'
import { checked, missing } from './read.ts'

/** `source`: what it supports in one statement; how that would stand without it is told here. */
export const SOURCE: Read<'source'> = {
  values: ({ id, asOf, limit }) => ({ id, asOf: asOf ?? LATEST, ever: asOf === undefined, limit }),
  answer([row], { id, asOf }) {
    const found = row ?? missing(id, 'source')
    const source = toSource(String(found['source']))
    const citing = {
      total: Number(found['citingTotal']),
      entities: listOf<string>(found, 'citing')
    }
    return checked(
      CONTRACTS.source.answer,
      toSourceAnswer(
        source,
        { total: Number(found['total']), alone: Number(found['alone']), citing },
        toPage(found, asOf)
      )
    )
  }
}
