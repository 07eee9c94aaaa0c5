import { CONTRACTS } from '#model/contracts.ts'
import { toSourceAnswer } from '#model/supported-answer.ts'
import { listOf, toPage, toSource } from './page.ts'
import type { Read } from './read.ts'
import { checked, missing, toKnown } from './read.ts'

/** `source`: what it supports, in one statement; how that would stand without it is worked out here. */
export const SOURCE: Read<'source'> = {
  values: ({ id, asOf, limit }) => ({ id, ...toKnown(asOf), limit }),
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
