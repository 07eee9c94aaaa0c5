import { type Day, DayText } from '#model/dates.ts'
import { AppError } from '#model/error.ts'
import { Kind } from '#model/kinds.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation, useParams, useSearchParams } from 'react-router'
import { z } from 'zod'
import { useAsk } from '../api.ts'
import { fromHash, hasView } from '../share/link.ts'
import { dateWords, today } from '#figure/words/date-words.ts'
import { fromShared } from '#figure/shared.ts'
import { type SharedView } from '#model/shared-view.ts'
import { openBeginning, openEmpty, openEntity, openShared, restore, type Wish } from '../state/opening.ts'
import { usePreferences } from '../state/preferences.ts'
import { rememberView, useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'
import { beginningsOf } from './questions.ts'

const Wished = z.object({
  asOf: DayText.nullable().catch(null),
  unfold: Kind.nullable().catch(null),
  select: z.string().max(500).nullable().catch(null)
})

/** What a link asks of the view; anything unreadable, and a future day, is left out. */
export function toWish(query: URLSearchParams): Wish {
  const asOf = query.get('asOf')
  return Wished.parse({
    asOf: toAsOfFault(asOf) === null ? asOf : null,
    unfold: query.get('unfold'),
    select: query.get('select')
  })
}

/** From the zone of the last midnight, UTC−12, to that of the first, UTC+14. */
const ZONES_APART_MS = 26 * 3_600_000

/** A link is made where it may be tomorrow already; no day after this has begun anywhere. */
function latestToday(): Day {
  return today(new Date(Date.now() + ZONES_APART_MS))
}

/** Why the as-of date of a link cannot be shown; null where it can, or where there is none. */
export function toAsOfFault(text: string | null): string | null {
  if (text === null) return null
  const day = DayText.safeParse(text)
  if (!day.success)
    return `The as-of date in this link, “${text.slice(0, 40)}”, is not a day. The latest is shown.`
  if (day.data <= latestToday()) return null
  return `The as-of date in this link, ${dateWords(day.data)}, is still to come. The latest is shown.`
}

/**
 * The view in a link. For one that cannot be read a notice says so, and whatever else the address names is
 * opened.
 */
async function readLink(hash: string): Promise<SharedView | null> {
  try {
    return await fromHash(hash)
  } catch (error) {
    const why = error instanceof RangeError ? error.message : ''
    useShell.setState({ notice: `The view in this link could not be opened. ${why}` })
    return null
  }
}

async function openLink(shared: SharedView, signal: AbortSignal): Promise<void> {
  usePreferences.setState({ theme: shared.theme })
  await openShared(fromShared(shared), `Opened ${shared.title}`, signal)
  useView.temporal.getState().clear()
}

/**
 * Opens what the address names, once for each entry of the browser's history; Back restores the view that was
 * left.
 */
export function useOpening(): { isPending: boolean; error: unknown; retry: () => void; asked: string } {
  const { key, hash } = useLocation()
  const { beginning: id } = useParams()
  const [query] = useSearchParams()
  const entity = query.get('entity')
  const overview = useAsk('overview', {}, { enabled: entity === null })
  const beginnings = beginningsOf(overview.data?.datasets ?? [])
  const beginning = id === undefined ? beginnings[0] : beginnings.find((one) => one.id === id)
  const ready = entity !== null || overview.data !== undefined
  const openPlain = async (signal: AbortSignal): Promise<void> => {
    const wish = toWish(query)
    if (entity !== null) await openEntity(entity, wish, signal)
    else if (beginning) await openBeginning(beginning, wish, signal)
    else if (id === undefined) openEmpty()
    else throw new AppError('not_found', `There is no beginning “${id}” in the datasets.`)
    const fault = toAsOfFault(query.get('asOf'))
    if (fault !== null) useShell.setState({ notice: fault })
  }
  const opening = useQuery({
    queryKey: ['opening', key, id, entity, hash],
    enabled: ready,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const left = useShell.getState().left.get(key)
      const linked = hasView(hash) ? await readLink(hash) : null
      if (linked) await openLink(linked, signal)
      else if (left) restore(left)
      else await openPlain(signal)
      return key
    }
  })
  const opened = opening.data === key
  useEffect(() => {
    if (!opened) return undefined
    return () => rememberView(key, useView.getState())
  }, [key, opened])
  return {
    isPending: !opened,
    error: overview.error ?? opening.error,
    retry: () => void (overview.error ? overview.refetch() : opening.refetch()),
    asked:
      (entity === null ? beginning?.title : `the entity “${entity}”`) ??
      (id === undefined ? 'what there is to begin with' : `the beginning “${id}”`)
  }
}
