import { toAuditAnswer } from '#model/audit-answer.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { AppError } from '#model/error.ts'
import type { Concern } from '#model/audit.ts'
import { LIMITS } from '#model/limits.ts'
import { likenesses } from '#model/same-as.ts'
import type { ShownEntity } from '#model/shown.ts'
import type { Row } from './database.ts'
import { listOf, toCard } from './page.ts'
import type { Read } from './read.ts'
import { checked, missing, present } from './read.ts'
import { evidenceOf } from './related.ts'

/** `audit`: what was found in one statement, its evidence in a second. */
export const AUDIT: Read<'audit'> = {
  values: ({ dataset, limit }) => ({ dataset, limit, most: LIMITS.auditEntities }),
  async answer([row], { dataset, limit }, send) {
    const found = present(row)
    if (found['known'] !== true) throw new AppError('not_found', `There is no dataset “${dataset}”.`)
    const degrees = listOf<number>(found, 'degrees')
    const looked = listOf<string>(found, 'entities').map((json, i) => {
      const entity: ShownEntity = JSON.parse(json)
      return { ...entity, degree: degrees[i] ?? 0 }
    })
    const byId = new Map(looked.map((entity) => [entity.id, entity]))
    const pairs = likenesses(looked).filter(
      ({ ids }) => dataset === undefined || ids.some((id) => byId.get(id)?.datasets.includes(dataset))
    )
    const concerns: Record<Concern, Found> = {
      oneSource: foundIn(found, 'oneSource'),
      lowConfidence: foundIn(found, 'lowConfidence'),
      disputed: foundIn(found, 'disputed'),
      undated: foundIn(found, 'undated')
    }
    const cited = new Set(Object.values(concerns).flatMap(({ relations }) => relations))
    const page = await evidenceOf([...cited], undefined, send)
    const cardOf = (id: string) => toCard(byId.get(id) ?? missing(id))
    return checked(
      CONTRACTS.audit.answer,
      toAuditAnswer(concerns, { pairs, looked: looked.length, limit, cardOf }, page)
    )
  }
}

type Found = { total: number; relations: string[] }

function foundIn(row: Row, concern: Concern): Found {
  const relations = listOf<string>(row, concern)
  return { total: Number(row[`${concern}Total`]), relations }
}
