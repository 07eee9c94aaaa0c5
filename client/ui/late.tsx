import { type ComponentType, type ReactNode, useEffect, useState } from 'react'

/** A part of the page failed to load: the server is away, or serves a newer page. */
export class NotLoaded extends Error {}

/**
 * A component that is loaded when first needed. React's own `lazy` withholds a loaded component until its
 * fallback has been visible for a third of a second, and keeps a failure for good; here, mounting it again
 * retries.
 */
export function late<P extends object>(
  load: () => Promise<ComponentType<P>>,
  before: ReactNode = null
): ComponentType<P> {
  let loaded: ComponentType<P> | null = null
  let missed = false
  return function Late(props: P) {
    const [Part, setPart] = useState(() => loaded)
    const [failure, setFailure] = useState<Error | null>(null)
    useEffect(() => {
      let stays = true
      const come = async (): Promise<void> => {
        try {
          if (missed) askAgainForStyles()
          missed = false
          loaded ??= await load()
          if (stays) setPart(() => loaded)
        } catch (error) {
          missed = true
          if (stays) setFailure(new NotLoaded('A part of the page did not load.', { cause: error }))
        }
      }
      void come()
      return () => {
        stays = false
      }
    }, [])
    // to the `Part` of the page it stands in
    if (failure !== null) throw failure
    return Part ? <Part {...props} /> : before
  }
}

/** Makes styles load again: the built page requests a style sheet once, whether or not it arrived. */
function askAgainForStyles(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    if (!link.sheet) link.replaceWith(link.cloneNode())
  }
}
