import { Briefing, BriefingCard, toBriefingText } from '#model/briefing.ts'
import neo4j from 'neo4j-driver'
import { z } from 'zod'
import type { Briefings } from '../briefings.ts'
import { noBriefing, tagOf, toCard } from '../briefings.ts'
import { refuseStale } from '../expected.ts'
import type { Database, Run } from './database.ts'
import { steadily } from './steady.ts'

const KeptRow = z.object({ json: z.string(), tag: z.string() })
const HeldRow = z.object({ tag: z.string().nullable() })

/** The briefings in a Neo4j: each a node that no relationship reaches, compared and set under its own lock. */
export function toBriefings(database: Database, within: { read: number; write: number }): Briefings {
  const reading = { within: within.read }
  const writing = { within: within.write }
  return {
    list: () =>
      steadily(async () => {
        const rows = await database.read(reading, 'briefing/list')
        return rows.map((row) => BriefingCard.parse(row))
      }),
    read: (id) =>
      steadily(async () => {
        const [row] = await database.read(reading, 'briefing/read', { id })
        if (!row) throw noBriefing(id)
        const { json, tag } = KeptRow.parse(row)
        return { briefing: Briefing.parse(JSON.parse(json)), tag }
      }),
    put(briefing, expected) {
      const json = toBriefingText(briefing)
      const card = toCard(briefing, tagOf(json))
      const properties = { ...card, slides: neo4j.int(card.slides), json }
      return database.transact('write', writing, async (run) => {
        const present = await tagHeld(run, card.id)
        // this is the case when the line dropped on COMMIT and the driver runs this again
        if (present === card.tag) return card
        refuseStale({ what: 'briefing', id: card.id }, present, expected)
        await run('briefing/put', { id: card.id, properties })
        return card
      })
    },
    async remove(id, expected) {
      let done = false
      await database.transact('write', writing, async (run) => {
        const present = await tagHeld(run, id)
        if (present === null && !done) throw noBriefing(id)
        if (present !== null) refuseStale({ what: 'briefing', id }, present, expected)
        await run('briefing/delete', { id })
        done = true
      })
    }
  }
}

/** The tag of a briefing, locked so that nobody else can change it; null where there is none. */
async function tagHeld(run: Run, id: string): Promise<string | null> {
  const [row] = await run('briefing/hold', { id })
  return HeldRow.parse(row).tag
}
