import { Link } from 'react-router'

/** The name of the house, and the way home. */
export function Logo() {
  return (
    <Link to="/" className="logo" aria-label="Pincite, start page">
      <span className="logo-mark" aria-hidden="true">
        ¶
      </span>
      <span className="logo-word">Pincite</span>
    </Link>
  )
}
