import { askAhead } from '../api.ts'
import { loadFonts } from '../look/fonts.ts'
import { entitiesOf } from '../state/beginning.ts'
import { beginningsOf } from './questions.ts'

/** Where the address is one of the explorer, what it will need is loaded side by side instead of one after the other. */
export function loadAhead({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>): void {
  const address = /^\/explore(?:\/([^/]*))?\/?$/.exec(pathname)
  if (!address) return
  void loadFonts()
  void Promise.allSettled([
    import('./Explorer.tsx'),
    import('../canvas/Canvas.tsx'),
    hash === '' && !new URLSearchParams(search).has('entity') ? readAhead(address[1]) : null
  ])
}

/** A beginning that cannot be read is read again by the explorer, which says why. */
async function readAhead(id: string | undefined): Promise<void> {
  const beginnings = beginningsOf((await askAhead('overview', {})).datasets)
  const beginning = beginnings.find((one) => id === undefined || one.id === decodeURIComponent(id))
  if (beginning) await askAhead('between', { ids: entitiesOf(beginning) })
}
