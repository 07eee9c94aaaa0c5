import { DayText } from '#model/dates.ts'
import { AppError } from '#model/error.ts'
import { Kind } from '#model/kinds.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation, useParams, useSearchParams } from 'react-router'
import { z } from 'zod'
import { useAsk } from '../api.ts'
import { fromHash, hasView } from '../share/link.ts'
import { fromShared } from '#figure/shared.ts'
import { type SharedView } from '#model/shared-view.ts'
import { openBeginning, openEntity, openShared, restore, type Wish } from '../state/opening.ts'
import { usePreferences } from '../state/preferences.ts'
import { rememberView, useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'
import { beginningsOf } from './questions.ts'

const Wished = z.object({
  asOf: DayText.nullable().catch(null),
  unfold: Kind.nullable().catch(null),
  select: z.string().max(500).nullable().catch(null)
})

/** What a link asks of the view; what cannot be read is left out. */
export function toWish(query: URLSearchParams): Wish {
  return Wished.parse({
    asOf: query.get('asOf'),
    unfold: query.get('unfold'),
    select: query.get('select')
  })
}

/** The view in a link; a link that cannot be read says so, and what the address names beside it is opened. */
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

/** Opens what the address names, once for each place in the browser's history; Back brings the left view back. */
export function useOpening(): { isPending: boolean; error: unknown; retry: () => void; asked: string } {
  const { key, hash } = useLocation()
  const { beginning: id } = useParams()
  const [query] = useSearchParams()
  const entity = query.get('entity')
  const overview = useAsk('overview', {}, { enabled: entity === null })
  const beginnings = beginningsOf(overview.data?.datasets ?? [])
  const beginning = id === undefined ? beginnings[0] : beginnings.find((one) => one.id === id)
  const ready = entity !== null || overview.data !== undefined
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
      else if (entity !== null) await openEntity(entity, toWish(query), signal)
      else if (beginning) await openBeginning(beginning, toWish(query), signal)
      else throw new AppError('not_found', `There is no beginning “${id ?? ''}” in the datasets.`)
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
      entity ??
      beginning?.title ??
      (id === undefined ? 'what there is to begin with' : `the beginning “${id}”`)
  }
}
