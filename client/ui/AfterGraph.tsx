import { type ReactNode, startTransition, useEffect, useState } from 'react'
import { useShell } from '../state/shell.ts'

/**
 * Content around the canvas that takes time to render: it comes once the graph is there, and yields to what the
 * reader does meanwhile.
 */
export function AfterGraph({ children, before = null }: { children: ReactNode; before?: ReactNode }) {
  const drawn = useShell((shell) => shell.drawn)
  const [there, setThere] = useState(drawn)
  useEffect(() => {
    if (drawn) startTransition(() => setThere(true))
  }, [drawn])
  return there ? children : before
}
