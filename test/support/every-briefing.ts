import { toBeginningView } from '../../client/state/opening.ts'
import { toShared } from '#figure/shared.ts'
import { article } from '../seed/curated.ts'
import { briefing, slide } from './briefed.ts'
import { button, type Shown, SUIT } from './shown.ts'

const HERE = '/briefing/swept'
const LIST = '**/api/briefings'

/** A briefing of three slides on the founding view, to be looked at from all sides. */
export function sweptBriefing() {
  const [beginning] = article.beginnings
  if (!beginning) throw new Error('the article begins nowhere')
  const view = toShared(toBeginningView(beginning, { asOf: null, select: null, unfold: null }), 'light')
  const text = 'A jury **found** it, [as the record says](cite:nm-v-meta/RESULTED_IN/nm-phase1-verdict).'
  return briefing('swept', {
    title: 'New Mexico v. Meta, in short',
    by: 'For the class',
    slides: [
      slide('one', { view, title: 'Who sues whom', text, notes: 'Say it *slowly*.' }),
      slide('two', { view: { ...view, asOf: '2023-12-07' }, highlight: ['mark-zuckerberg'] }),
      slide('three', { title: 'Only text', text: 'What is open.' })
    ]
  })
}

/** Everything that can be seen of briefings. */
export const BRIEFINGS: readonly Shown[] = [
  { name: 'briefings', path: '/briefings' },
  { name: 'briefings, reading', path: '/briefings', without: { url: LIST, how: 'hang' } },
  { name: 'briefings, failed', path: '/briefings', without: { url: LIST, how: 'fail' } },
  { name: 'editor', path: HERE },
  { name: 'a briefing that is not there', path: '/briefing/nowhere' },
  { name: 'what else can be done with a briefing', path: HERE, open: (page) => button(page, 'More') },
  {
    name: 'what can be done with a slide',
    path: HERE,
    open: (page) => button(page, /^What to do with slide 1/)
  },
  { name: 'hand out', path: HERE, open: (page) => button(page, 'Hand out') },
  { name: 'cite', path: HERE, open: (page) => button(page, 'Cite a relation of this slide') },
  { name: 'embed', path: HERE, open: (page) => button(page, 'Embed') },
  {
    name: 'what stands out',
    path: HERE,
    open: (page) => page.getByText('Stands out').click()
  },
  {
    name: 'delete',
    path: HERE,
    open: async (page) => {
      await button(page, 'More')
      await page.getByRole('menuitem', { name: /^Delete/ }).press('Enter')
      await page.getByRole('dialog').waitFor()
    }
  },
  { name: 'presented', path: `${HERE}/present/1` },
  { name: 'presented, with notes', path: `${HERE}/present/1`, open: (page) => page.keyboard.press('n') },
  {
    name: 'sources of a briefing',
    path: `${HERE}/present/1`,
    open: (page) => page.keyboard.press('s').then(() => page.getByRole('dialog').waitFor())
  },
  { name: 'a slide of text', path: `${HERE}/present/3` },
  { name: 'embedded', path: '/embed/swept' },
  { name: 'embedded, without text', path: '/embed/swept?text=0' },
  {
    name: 'added to a briefing',
    path: SUIT,
    open: async (page) => {
      await page.getByRole('application').press('b')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /in short/ })
        .press('Enter')
      await page
        .getByText(/^Slide \d of/)
        .first()
        .waitFor()
    },
    // not on both at once: the second one would be asked about the change of the first
    only: 'desk'
  }
]
