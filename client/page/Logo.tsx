import { Link } from 'react-router'

/** The logo, which links to the start page. */
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
