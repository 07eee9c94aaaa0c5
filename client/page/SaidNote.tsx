import { useEffect, useState } from 'react'
import { useView } from '../state/view.ts'

const SHOWN_FOR = 4_000

/** What was just done, for four seconds; screen readers hear it from the page's live region. */
export function SaidNote() {
  const said = useView((view) => view.said)
  const [past, setPast] = useState(said)
  useEffect(() => {
    const timer = setTimeout(() => setPast(said), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [said])
  if (said === past || said === '') return null
  return (
    <div className="pill" aria-hidden="true">
      {said}
    </div>
  )
}
