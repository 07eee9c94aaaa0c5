import { useEffect, useState } from 'react'

/**
 * Loading: three grey rows at once, and what is being read after 400 ms; the words stand outside what is busy, of
 * which screen readers say nothing.
 */
export function Loading({ what }: { what: string }) {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 400)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="state">
      <div className="grey-rows" aria-busy="true">
        <div className="grey-row" />
        <div className="grey-row" />
        <div className="grey-row" />
      </div>
      <output className="muted">{slow ? what : ''}</output>
    </div>
  )
}
