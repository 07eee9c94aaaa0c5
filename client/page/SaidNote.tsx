import { useEffect, useState } from 'react'
import { useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'

const SHOWN_FOR = 4_000

/**
 * What was just done, for four seconds, or what is under way (“…”) until it ends; screen readers get it from
 * the page's live region.
 */
export function SaidNote() {
  const said = useView((view) => view.said)
  const added = useShell((shell) => shell.added)
  const [past, setPast] = useState(said)
  useEffect(() => {
    if (said.endsWith('…')) return undefined
    const timer = setTimeout(() => setPast(said), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [said])
  // additions have a note of their own
  if (said === past || said === '' || added !== null) return null
  return (
    <div className="pill" aria-hidden="true">
      {said}
    </div>
  )
}
