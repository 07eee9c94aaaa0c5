import { sourceKey } from '../../client/state/attended.ts'
import { allRelations } from '../seed/curated.ts'
import {
  button,
  command,
  menu,
  part,
  pressing,
  reading,
  search,
  sheet,
  type Shown,
  SUIT,
  tab,
  unfold,
  within
} from './shown.ts'

const DISPUTED = 'multistate-v-meta/ALLEGES/alleg-addictive-features'
const STACK = /^29 plaintiff states/

/** Pages that fill the window: the start page, and addresses that do not exist. */
export const PAGES: readonly Shown[] = [
  { name: 'start', path: '/' },
  { name: 'start, reading', path: '/', without: { url: '**/api/overview*', how: 'hang' } },
  { name: 'start, failed', path: '/', without: { url: '**/api/overview*', how: 'fail' } },
  { name: 'search at the start', path: '/', open: (page) => search(page, 'meta', 'Meta Platforms, Inc.') },
  { name: 'nothing at this address', path: '/nowhere' },
  { name: 'a beginning that is not there', path: '/explore/nowhere' },
  { name: 'explorer, reading', path: SUIT, without: { url: '**/api/between*', how: 'hang' } },
  { name: 'explorer, failed', path: SUIT, without: { url: '**/api/between*', how: 'fail' } },
  {
    name: 'a link that is cut off',
    path: `${SUIT}#v=fVLBbtswDP2V`,
    open: (page) => page.getByText(/could not be opened/).waitFor()
  }
]

/** What is read in the panel of the explorer, on a phone in its sheet. */
export const PANELS: readonly Shown[] = [
  { name: 'entity', path: reading('mark-zuckerberg'), open: sheet },
  { name: 'entity, looking back', path: `${reading('mark-zuckerberg')}&asOf=2023-12-07`, open: sheet },
  { name: 'sources of an entity', path: reading('mark-zuckerberg'), open: (page) => tab(page, /^Sources/) },
  {
    name: 'entity, reading',
    path: reading('instagram'),
    open: sheet,
    without: { url: '**/api/entity*', how: 'hang' }
  },
  {
    name: 'entity, failed',
    path: reading('instagram'),
    open: sheet,
    without: { url: '**/api/entity*', how: 'fail' }
  },
  { name: 'nobody by that id', path: reading('nobody-here'), open: sheet },
  { name: 'relation', path: reading(DISPUTED), open: sheet },
  { name: 'source', path: reading(sourceKey(sourceOf(DISPUTED))), open: sheet },
  { name: 'stack', path: SUIT, open: (page) => readRow(page, STACK).then(() => sheet(page)) },
  { name: 'related', path: reading('related nm-v-meta'), open: (page) => unfold(page, 'Weigh…') },
  { name: 'evidence of related', path: reading('related nm-v-meta'), open: (page) => within(page, /^Law/) },
  { name: 'paths', path: reading('paths raul-torrez mark-zuckerberg'), open: sheet },
  {
    name: 'choices of paths',
    path: reading('paths raul-torrez mark-zuckerberg'),
    open: (page) => unfold(page, 'Up to 4 steps', 'Avoid none')
  },
  { name: 'no path', path: reading('paths raul-torrez mark-zuckerberg hops=1'), open: sheet },
  { name: 'paths to whom', path: reading('paths raul-torrez -'), open: sheet },
  { name: 'procedural history', path: reading('chain nm-v-meta'), open: (page) => within(page, /^Step 1:/) },
  { name: 'comparison', path: reading('compare nm-v-meta multistate-v-meta'), open: sheet },
  { name: 'comparison with whom', path: reading('compare nm-v-meta -'), open: sheet },
  {
    name: 'what became known',
    path: reading('changes from=2024-01-01 to=2024-12-31'),
    open: sheet
  },
  { name: 'events', path: reading('events nm-v-meta'), open: sheet },
  { name: 'audit', path: reading('audit scope=view'), open: sheet },
  { name: 'audit of everything', path: reading('audit scope=all'), open: sheet },
  {
    name: 'an answer taken along',
    path: reading('chain nm-v-meta'),
    open: (page) => within(page, 'Take along')
  },
  {
    name: 'paths, failed',
    path: reading('paths raul-torrez mark-zuckerberg'),
    open: sheet,
    without: { url: '**/api/paths*', how: 'fail' }
  },
  {
    name: 'nothing selected',
    path: SUIT,
    open: (page) => pressing(page, 'Delete').then(() => pressing(page, 'Escape'))
  }
]

/** What opens over the explorer: menus and dialogs. */
export const OVER: readonly Shown[] = [
  { name: 'palette', path: SUIT, open: (page) => search(page, 'meta', 'Meta Platforms, Inc.') },
  { name: 'palette, nothing found', path: SUIT, open: (page) => search(page, 'zukerberg', /Nearest/) },
  { name: 'menu of an entity', path: reading('raul-torrez'), open: menu },
  { name: 'menu of a relation', path: reading(DISPUTED), open: menu },
  { name: 'menu of a stack', path: SUIT, open: (page) => readRow(page, STACK).then(() => graph(page)) },
  { name: 'menu of the canvas', path: SUIT, open: menu },
  { name: 'menu of several', path: SUIT, open: (page) => pressing(page, 'Control+a').then(() => menu(page)) },
  {
    name: 'expand by',
    path: reading('raul-torrez'),
    open: async (page) => {
      await menu(page)
      await page.getByRole('menuitem', { name: 'Expand by…' }).press('ArrowRight')
      await page.getByText('Relation', { exact: true }).waitFor()
    }
  },
  {
    name: 'hub dialog',
    path: reading('meta-platforms'),
    open: (page) => pressing(page, 'e').then(() => page.getByRole('dialog', { name: /^Expand/ }).waitFor())
  },
  { name: 'as-of date', path: SUIT, open: (page) => button(page, /^As of/) },
  { name: 'beginnings', path: SUIT, open: (page) => button(page, 'New Mexico v. Meta'), only: 'desk' },
  {
    name: 'history',
    path: SUIT,
    open: async (page) => {
      await button(page, 'Hide alleged')
      await button(page, 'Hide reported')
      await page.keyboard.press('Control+z')
      await button(page, 'History')
    },
    only: 'desk'
  },
  { name: 'views', path: SUIT, open: (page) => button(page, 'Views'), only: 'desk' },
  { name: 'menu of a phone', path: SUIT, open: (page) => button(page, 'Menu'), only: 'phone' },
  {
    name: 'naming a view',
    path: SUIT,
    open: (page) => button(page, /^(Views|Menu)$/).then(() => named(page))
  },
  { name: 'picture', path: SUIT, open: (page) => button(page, 'Save a picture'), only: 'desk' },
  { name: 'settings', path: SUIT, open: (page) => command(page, 'Settings', 'Settings') },
  { name: 'shortcuts', path: SUIT, open: (page) => command(page, 'Keyboard', 'Keyboard shortcuts') },
  { name: 'tour', path: SUIT, open: (page) => command(page, 'Take the tour', 'A dispute, drawn') },
  {
    name: 'into which briefing',
    path: SUIT,
    open: (page) => command(page, 'Add the view to another', 'Add the view to a briefing')
  }
]

/** The explorer itself: canvas, legend, filters, dock, and the notes of what it did and hides. */
export const AROUND: readonly Shown[] = [
  { name: 'explorer', path: SUIT },
  { name: 'explorer, looking back', path: `${SUIT}?asOf=2023-12-07` },
  { name: 'stack, unfolded', path: `${SUIT}?unfold=state` },
  {
    name: 'something came in',
    path: reading('raul-torrez'),
    open: (page) =>
      pressing(page, 'e').then(() =>
        page
          .getByText(/^Added/)
          .first()
          .waitFor()
      )
  },
  { name: 'filters', path: SUIT, open: (page) => part(page, 'Legend').then(() => button(page, 'Filters')) },
  { name: 'something is hidden', path: SUIT, open: hideAlleged },
  {
    name: 'something is dimmed',
    path: SUIT,
    open: (page) => hideAlleged(page).then(() => button(page, 'Dim'))
  },
  { name: 'legend', path: SUIT, open: (page) => part(page, 'Legend'), only: 'phone' },
  { name: 'legend, folded', path: SUIT, open: (page) => button(page, 'Fold the legend'), only: 'desk' },
  { name: 'timeline', path: SUIT, open: (page) => part(page, 'Timeline') },
  {
    name: 'undated',
    path: SUIT,
    open: (page) => part(page, 'Timeline').then(() => button(page, /^Undated/))
  },
  {
    name: 'outline',
    path: SUIT,
    open: (page) => part(page, 'Outline').then(() => page.getByRole('treeitem').first().press('ArrowRight'))
  },
  { name: 'table', path: SUIT, open: (page) => part(page, 'Table') },
  {
    name: 'tall dock',
    path: SUIT,
    open: (page) => part(page, 'Table').then(() => button(page, 'Make the dock tall')),
    only: 'desk'
  }
]

type Page = Parameters<NonNullable<Shown['open']>>[0]

function sourceOf(relation: string): string {
  return allRelations.find(({ id }) => id === relation)?.assertions[0]?.source ?? ''
}

async function readRow(page: Page, name: RegExp): Promise<void> {
  await part(page, 'Outline')
  await page.getByRole('treeitem', { name }).first().press('Enter')
}

async function graph(page: Page): Promise<void> {
  await part(page, 'Graph')
  await menu(page)
}

async function hideAlleged(page: Page): Promise<void> {
  await part(page, 'Legend')
  await button(page, 'Hide alleged')
  await part(page, 'Graph')
}

async function named(page: Page): Promise<void> {
  await page.getByRole('menuitem', { name: 'Keep this view as…' }).press('Enter')
  await page.getByRole('dialog', { name: 'Keep this view' }).waitFor()
}
