import { askAhead } from '../api.ts'
import { loadFonts } from '../look/fonts.ts'
import { entitiesOf, viewOf } from '#figure/beginning-view.ts'
import { beginningsOf } from './questions.ts'

/** Parameters of an address that change the picture of a beginning. */
const OTHERS = ['asOf', 'unfold', 'dock']

/** For an address of the explorer, loads what it will need in parallel instead of one after another. */
export function loadAhead({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>): void {
  const address = /^\/explore(?:\/([^/]*))?\/?$/.exec(pathname)
  if (!address) return
  const wishes = new URLSearchParams(search)
  void loadFonts()
  void Promise.allSettled([
    import('./Explorer.tsx'),
    import('../canvas/Canvas.tsx'),
    hash === '' && !wishes.has('entity')
      ? readAhead(address[1], !OTHERS.some((wish) => wishes.has(wish)))
      : null
  ])
}

/** A beginning that cannot be read is ignored here: the explorer reads it again and says why. */
async function readAhead(id: string | undefined, plain: boolean): Promise<void> {
  const beginnings = beginningsOf((await askAhead('overview', {})).datasets)
  const beginning = beginnings.find((one) => id === undefined || one.id === decodeURIComponent(id))
  if (!beginning) return
  const page = await askAhead('between', { ids: [...entitiesOf(beginning)] })
  if (!plain) return
  const { layOutRead } = await import('../canvas/layout-ahead.ts')
  await layOutRead(viewOf(beginning), page)
}
