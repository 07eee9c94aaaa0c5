import { Link } from 'react-router'
import { StartHeader } from './StartHeader.tsx'

/** The page for an address that does not exist. */
export function Missing() {
  return (
    <div className="start">
      <StartHeader />
      <main className="start-missing">
        <h1>There is nothing at this address</h1>
        <p>
          <Link to="/">Begin at the start page</Link>
        </p>
      </main>
    </div>
  )
}
