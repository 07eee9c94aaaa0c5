import { type ComponentType, type ReactNode, useEffect, useState } from 'react'

/**
 * A component that is loaded when it is first needed, for what the reader waits for: React's own `lazy` holds back
 * what has come until what stands in for it has been seen for a third of a second.
 */
export function late<P extends object>(
  load: () => Promise<ComponentType<P>>,
  before: ReactNode = null
): ComponentType<P> {
  let loaded: ComponentType<P> | null = null
  return function Late(props: P) {
    const [Part, setPart] = useState(() => loaded)
    const [failure, setFailure] = useState<Error | null>(null)
    useEffect(() => {
      let stays = true
      const come = async (): Promise<void> => {
        try {
          loaded ??= await load()
          if (stays) setPart(() => loaded)
        } catch (error) {
          if (stays) setFailure(new Error('A part of the page did not load.', { cause: error }))
        }
      }
      void come()
      return () => {
        stays = false
      }
    }, [])
    // to whatever boundary there is, as React's own would
    if (failure !== null) throw failure
    return Part ? <Part {...props} /> : before
  }
}
