import { toAuditAnswer } from '#model/audit-answer.ts'
import { CONTRACTS, type Params } from '#model/contracts.ts'
import { AppError } from '#model/error.ts'
import type { Concern } from '#model/audit.ts'
import { byCodePoint } from '#model/id.ts'
import { LIMITS } from '#model/limits.ts'
import { unknownIn } from '#model/reach.ts'
import { likenesses } from '#model/same-as.ts'
import type { ShownEntity } from '#model/shown.ts'
import type { Row } from './database.ts'
import { listOf, toCard } from './page.ts'
import type { Read } from './read.ts'
import { checked, missing, present } from './read.ts'
import { evidenceOf } from './related.ts'

/** `audit`: the findings in one statement, another for a set of entities; the evidence for them in a second. */
export const AUDIT: Read<'audit'> = {
  values: ({ ids, ...params }) => (ids ? null : { ...stretch(params), most: LIMITS.auditEntities }),
  async answer(rows, { ids, ...params }, send) {
    const { dataset, limit } = params
    const [row] = ids ? await send('audited', { ids, ...stretch(params) }) : rows
    const found = present(row)
    if (found['known'] !== true) throw new AppError('not_found', `There is no dataset “${dataset}”.`)
    const unknown = ids ? unknownIn(ids, listOf(found, 'asked')) : []
    const last = String(found['last'])
    const degrees = listOf<number>(found, 'degrees')
    const around = listOf<string>(found, 'around').map((json, i) => {
      const entity: ShownEntity = JSON.parse(json)
      return { ...entity, degree: degrees[i] ?? 0 }
    })
    const byId = new Map(around.map((entity) => [entity.id, entity]))
    const pairs = likenesses(around).filter(
      ({ ids: [first, other] }) =>
        byCodePoint(first, last) <= 0 &&
        (dataset === undefined || [first, other].some((id) => byId.get(id)?.datasets.includes(dataset)))
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
      toAuditAnswer(
        {
          looked: {
            entities: Number(found['lookedEntities']),
            relations: Number(found['lookedRelations'])
          },
          all: { entities: Number(found['allEntities']), relations: Number(found['allRelations']) },
          unknown,
          next: found['next'] === true ? last : null
        },
        concerns,
        { pairs, among: around.length, limit, cardOf },
        page
      )
    )
  }
}

function stretch({ dataset, after = '', look, limit }: Omit<Params<'audit'>, 'ids'>) {
  return { dataset, after, look, limit }
}

type Found = { total: number; relations: string[] }

function foundIn(row: Row, concern: Concern): Found {
  const relations = listOf<string>(row, concern)
  return { total: Number(row[`${concern}Total`]), relations }
}
