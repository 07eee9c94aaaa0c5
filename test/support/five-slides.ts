import type { Beginning } from '#model/dataset.ts'
import { Briefing } from '#model/briefing.ts'
import { toShared } from '#figure/shared.ts'
import { EMPTY_VIEW, type View } from '#figure/view.ts'

/** A briefing of five slides on the seed, over its curated beginnings. */
export function fiveSlides(beginnings: readonly Beginning[]): Briefing {
  const of = (id: string, more: Partial<View> = {}) =>
    toShared({ ...toView(beginnings, id), ...more }, 'light')
  const taken = '2026-11-25'
  return Briefing.parse({
    id: 'new-mexico-v-meta-in-five',
    title: 'New Mexico v. Meta, in five slides',
    by: 'Made for a class on platform liability.',
    slides: [
      {
        id: 'filed',
        title: 'What New Mexico alleged in December 2023',
        text: 'New Mexico alleged that Meta’s services let people who harm children reach them.[^nm-v-meta/ALLEGES/alleg-predator-access] Its attorney general, Raúl Torrez, brought the action.[^raul-torrez/BROUGHT/nm-v-meta]\n\nMark Zuckerberg was named as a defendant.[^mark-zuckerberg/DEFENDANT_IN/nm-v-meta] **Nothing had been found by a court on that day.**',
        notes: 'Say the date first.\n\n- Who sued\n- What is *only* alleged',
        view: of('nm-v-meta', { asOf: '2023-12-07' }),
        taken
      },
      {
        id: 'found',
        title: 'A jury found violations; a judge found a public nuisance',
        text: 'In the first phase a jury found violations of the Unfair Practices Act.[^nm-v-meta/RESULTED_IN/nm-phase1-verdict] In the second the court found a public nuisance.[^nm-v-meta/RESULTED_IN/nm-phase2-abatement]\n\nMr. Zuckerberg had been dismissed, without prejudice, in May 2024.[^mark-zuckerberg/DEFENDANT_IN/nm-v-meta]',
        view: of('nm-v-meta'),
        highlight: [
          'nm-v-meta/RESULTED_IN/nm-phase1-verdict',
          'nm-v-meta/RESULTED_IN/nm-phase2-abatement',
          'mark-zuckerberg/DEFENDANT_IN/nm-v-meta'
        ],
        taken
      },
      {
        id: 'states',
        title: 'Thirty-three states sued together',
        text: 'The joint federal action alleges features aimed at children.[^multistate-v-meta/ALLEGES/alleg-addictive-features] Meta denied it.\n\n> The consent judgment is not an admission.\n\n1. Filed in October 2023\n2. Settled in August 2026\n\nSee [the court’s page](https://www.cand.uscourts.gov/).',
        view: of('multistate-v-meta'),
        taken
      },
      {
        id: 'mdl',
        title: 'The federal litigation around it',
        text: 'MDL 3047 joins the federal actions before one judge.',
        view: of('mdl-3047'),
        taken
      },
      { id: 'picture', title: '', text: '', view: of('nm-v-snap'), taken }
    ]
  })
}

function toView(beginnings: readonly Beginning[], id: string): View {
  const beginning = beginnings.find((each) => each.id === id)
  if (!beginning) throw new Error(`there is no beginning ${id}`)
  const { title, focus, entities, places } = beginning
  const placed = places.map(([key, x, y, side]) => [key, { x, y, side, pinned: false }] as const)
  return { ...EMPTY_VIEW, title, focus, entities, places: new Map(placed) }
}
