import { latestDay } from '#model/dates.ts'
import type { ShownEntity, ShownRelation, ShownSource } from '#model/shown.ts'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { fromSafe } from '#model/cell.ts'
import type { Lists } from './extracted.ts'

type Row = Record<string, string>

/** The tables of a ZIP file as they stand, cell by cell. */
export function readTables(bytes: Uint8Array): Map<string, Row[]> {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.csv'))
  return new Map(
    files.map(([name, content]) => [name, parse(strFromU8(content), { columns: true, bom: true })])
  )
}

/** Reads the three tables back, without the guards unless they are raw. */
export function readCsv(bytes: Uint8Array, raw = false): Lists {
  const tables = readTables(bytes)
  const rows = (name: string): Row[] =>
    (tables.get(name) ?? []).map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, raw ? cell : fromSafe(cell)]))
    )
  const relations = new Map<string, Row[]>()
  for (const row of rows('relations.csv')) {
    const id = row['relation'] ?? ''
    relations.set(id, [...(relations.get(id) ?? []), row])
  }
  return {
    entities: rows('entities.csv').map(
      (row) =>
        ({
          id: row['id'],
          kind: row['kind'],
          name: row['name'],
          aliases: JSON.parse(row['aliases'] ?? ''),
          summary: row['summary'],
          identifiers: JSON.parse(row['identifiers'] ?? ''),
          start: row['start'] || null,
          end: row['end'] || null,
          place: row['place'] || null,
          cites: JSON.parse(row['cites'] ?? ''),
          datasets: JSON.parse(row['datasets'] ?? '')
        }) as ShownEntity
    ),
    relations: [...relations.values()].map(toRelation),
    sources: rows('sources.csv').map((row) => {
      const { id, title, kind, publisher, ...rest } = row
      const nullable = Object.entries(rest).map(([key, cell]) => [key, cell || null])
      return { id, title, kind, publisher, ...Object.fromEntries(nullable) } as ShownSource
    })
  }
}

function toRelation(rows: readonly Row[]): ShownRelation {
  const [row = {}] = rows
  return {
    id: row['relation'],
    type: row['type'],
    from: row['from'],
    to: row['to'],
    role: row['role'] || null,
    start: row['start'] || null,
    end: row['end'] || null,
    summary: row['summary'],
    status: row['standing_status'],
    mark: row['standing'],
    decision: row['standing_decision'] || null,
    since: latestDay(row['standing_since'] ?? ''),
    assertions: rows.map((one) => ({
      status: one['status'],
      date: one['date'],
      by: one['by'] || null,
      source: one['source'],
      pin: one['pin'] || null,
      quote: one['quote'] || null,
      note: one['note'] || null,
      confidence: one['confidence'],
      dataset: one['dataset']
    }))
  } as ShownRelation
}
