import { select, setAsOf } from '../state/actions.ts'
import type { Scene } from '#figure/scene.ts'

/** One step of the tour: what it explains, and what it does to the view meanwhile. */
export type TourStep = {
  id: string
  title: string
  text: string
  /** CSS selectors of what it stands beside; the first that exists counts */
  beside: readonly string[]
  show?: (scene: Scene) => void
}

/** The tour, in seven steps. */
export const STEPS: readonly TourStep[] = [
  {
    id: 'canvas',
    title: 'A dispute, drawn',
    text: 'Each shape is somebody or something: a person, a company, a court, an action, an allegation. Each line is a relation, and every relation has a source.',
    beside: ['.figure-title', '.phone-main']
  },
  {
    id: 'status',
    title: 'How far a statement is established',
    text: 'The line itself says it. Dashed: somebody alleges or reports it. Thin and solid: it is on record. Double: a court or jury found it, or a court ruled. Everything is alleged until a court found it.',
    beside: ['.legend-second', '.phone-main'],
    show: (scene) => select(scene.lines.filter(({ mark }) => mark === 'alleged').map(({ id }) => id))
  },
  {
    id: 'pincite',
    title: 'Where it is written',
    text: 'Select a line to read what supports it: who said so, on which day, in which source, and the exact place: the pincite. Where none was seen, it says so.',
    beside: ['.explorer-panel', '.sheet'],
    show: (scene) => {
      const line = scene.lines.find(({ mark }) => mark === 'found') ?? scene.lines[0]
      if (line) select([line.relations[0] ?? line.id])
    }
  },
  {
    id: 'as-of',
    title: 'What was known on a day',
    text: 'The whole page can look back. On December 7, 2023 Mark Zuckerberg is a defendant and due to testify; what came later is hidden, and counted.',
    beside: ['.as-of'],
    show: () => {
      setAsOf('2023-12-07')
      select(['mark-zuckerberg'])
    }
  },
  {
    id: 'expand',
    title: 'More, and less',
    text: 'A number on a shape counts what is not shown: double-click to bring it in, or press E. Delete hides from the view, never from the data. A right click lists all that can be done; Ctrl+Z takes back each step.',
    beside: ['.figure-title', '.phone-main'],
    show: () => setAsOf(null)
  },
  {
    id: 'search',
    title: 'Find',
    text: 'Press / to look for people, actions, docket numbers and statutes, or for anything the page can do. The outline and the table below hold the same as the canvas, for keyboard and screen reader.',
    beside: ['.search-field', '.tab-bar']
  },
  {
    id: 'share',
    title: 'Hand it on',
    text: 'The address always opens exactly this view. A view can be kept under a name, saved as a file, or as a picture with its legend, date and numbered sources.',
    beside: ['.bar-end', '.bar']
  }
]
