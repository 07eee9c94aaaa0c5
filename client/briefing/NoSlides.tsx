import { Link } from 'react-router'
import { Icon } from '../look/Icon.tsx'
import { addText } from './editing.ts'

/** A briefing without slides: where the first one comes from. */
export function NoSlides() {
  return (
    <main className="editor-empty">
      <h1>What should the first slide show?</h1>
      <p>
        Open the explorer, arrange a view, and press <kbd className="key">B</kbd> or “Add to briefing”. Each
        view becomes a slide with its own text.
      </p>
      <div className="editor-doors">
        <Link className="button button-main" to="/explore">
          <Icon name="network" size={15} /> Open the explorer
        </Link>
        <button type="button" className="button" onClick={addText}>
          <Icon name="plus" size={15} /> Begin with a slide of text
        </button>
      </div>
    </main>
  )
}
