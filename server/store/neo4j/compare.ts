import { compareActions, relationsCompared, toCompareAnswer } from '#model/compare-answer.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { LATEST } from '#model/dates.ts'
import { toFragment } from './fragment.ts'
import { cardsOf } from './page.ts'
import type { Read } from './read.ts'
import { checked, missing, present } from './read.ts'
import { evidenceOf } from './related.ts'

/** `compare`: the ties of both actions in one statement, the evidence for what is shown in a second. */
export const COMPARE: Read<'compare'> = {
  values: ({ left, right, asOf = LATEST }) => ({ ids: [left, right], asOf }),
  async answer([row], params, send) {
    const around = present(row)
    const compared = compareActions(toFragment(around), params)
    const cards = new Map(cardsOf(around, 'asked').map((card) => [card.id, card]))
    const [left, right] = [cards.get(params.left), cards.get(params.right)]
    const page = await evidenceOf(relationsCompared(compared), params.asOf, send)
    return checked(
      CONTRACTS.compare.answer,
      toCompareAnswer(
        compared,
        { left: left ?? missing(params.left), right: right ?? missing(params.right) },
        page
      )
    )
  }
}
