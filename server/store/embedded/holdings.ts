import type { Graph } from '#graph/graph.ts'
import { keyOf } from '#graph/graph.ts'
import type { Dataset } from '#model/dataset.ts'
import { byPrecedence } from '#model/dataset.ts'
import { byCodePoint } from '#model/id.ts'
import type { Part } from '#model/union.ts'
import type { Batches, Holdings, Parts, Wanted } from '../holdings.ts'
import { bare, inIdOrder } from '../holdings.ts'
import { turn } from './turn.ts'

/** Records in one batch: about 25 kB, and each slow reader holds a few batches in memory. */
const BATCH = 25

/** Milliseconds for which records are handed out before others get a turn. */
const LONGEST = 8

type List<T> = { dataset: string; records: readonly T[] }
type Identified = { id: string }

/**
 * What some canonical datasets and their union in memory hold. Neither is ever altered, so this stays true to
 * its moment.
 */
export function toHoldings(held: readonly Dataset[], graph: Graph, version: string): Holdings {
  const datasets = held.toSorted(byPrecedence)
  const lists = <K extends 'entities' | 'relations' | 'sources'>(key: K): List<Dataset[K][number]>[] =>
    datasets.map((dataset) => ({ dataset: dataset.id, records: dataset[key] }))
  const entities = lists('entities')
  const relations: List<Dataset['relations'][number]>[] = lists('relations')
  const sources = lists('sources')

  const joinedBy = (id: string | undefined): ReadonlySet<string> => {
    const dataset = datasets.find((one) => one.id === id)
    const ends = new Set<string>()
    for (const { from, to } of dataset?.relations ?? []) {
      for (const end of [from, to]) if (!at(dataset?.entities ?? [], end)) ends.add(end)
    }
    return ends
  }
  const amongst = (ids: readonly string[]): string[] => {
    const wanted = new Set(ids)
    const known = [...wanted].filter((id) => graph.net.hasNode(keyOf(id)))
    const found = known.flatMap((id) => graph.net.outEdges(keyOf(id)))
    return inIdOrder(found.filter((one) => wanted.has(graph.net.getEdgeAttribute(one, 'united').to)))
  }
  return {
    version,
    datasets: datasets.map(bare),
    entities(wanted = {}) {
      const joined = joinedBy(wanted.dataset)
      return toBatches(pick(entities, wanted.among, wanted.dataset, joined))
    },
    relations: (wanted = {}) =>
      toBatches(pick(relations, wanted.among && amongst(wanted.among), wanted.dataset)),
    sources: (wanted = {}) =>
      toBatches(pick(sources, wanted.among && inIdOrder(wanted.among), wanted.dataset))
  }
}

function* pick<T extends Identified>(
  lists: readonly List<T>[],
  ids: Wanted['among'],
  dataset: Wanted['dataset'],
  also: ReadonlySet<string> = new Set()
): Generator<Parts<T>> {
  const all = ids ? named(lists, inIdOrder(ids)) : merged(lists)
  for (const parts of all) {
    const [lead] = parts
    const isWanted = dataset === undefined || parts.some((part) => part.dataset === dataset)
    if (lead && (isWanted || also.has(lead.record.id))) yield parts
  }
}

function* named<T extends Identified>(
  lists: readonly List<T>[],
  ids: readonly string[]
): Generator<Parts<T>> {
  for (const id of ids) {
    yield lists.flatMap(({ dataset, records }): Part<T>[] => {
      const record = at(records, id)
      return record ? [{ dataset, record }] : []
    })
  }
}

/** Merges sorted lists by id; what several lists say of one id comes together. */
function* merged<T extends Identified>(lists: readonly List<T>[]): Generator<Parts<T>> {
  const places = lists.map(() => 0)
  for (;;) {
    const heads = lists.map(({ records }, i) => records[places[i] ?? 0])
    const least = heads.reduce<string | null>(
      (id, head) => (head && (id === null || byCodePoint(head.id, id) < 0) ? head.id : id),
      null
    )
    if (least === null) return
    yield lists.flatMap(({ dataset }, i): Part<T>[] => {
      const record = heads[i]
      if (record?.id !== least) return []
      places[i] = (places[i] ?? 0) + 1
      return [{ dataset, record }]
    })
  }
}

/** The record of that id in a list sorted by id. */
function at<T extends Identified>(records: readonly T[], id: string): T | undefined {
  let low = 0
  let high = records.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const record = records[middle]
    if (!record) return undefined
    const order = byCodePoint(record.id, id)
    if (order === 0) return record
    if (order < 0) low = middle + 1
    else high = middle - 1
  }
  return undefined
}

/**
 * Gives everything else a turn every few milliseconds: as nothing here waits, it would otherwise hold the
 * process, or the page, to the end.
 */
async function* toBatches<T>(all: Iterable<Parts<T>>): Batches<T> {
  let batch: Parts<T>[] = []
  let since = performance.now()
  for (const parts of all) {
    if (parts.length === 0) continue
    batch.push(parts)
    if (batch.length < BATCH) continue
    yield batch
    if (performance.now() - since > LONGEST) {
      await turn()
      since = performance.now()
    }
    batch = []
  }
  if (batch.length > 0) yield batch
}
