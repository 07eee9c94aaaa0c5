import type { Page } from 'playwright-core'
import { fromShared, toShared } from '#figure/shared.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { toHash } from '../../client/share/link.ts'
import { both } from '../seed/curated.ts'

/** Something the page can show: its address, and what is pressed to get there. */
export type Shown = {
  name: string
  path: string
  open?: (page: Page) => Promise<unknown>
  /** left out where the page has no such thing */
  only?: 'desk' | 'phone'
}

const SUIT = '/explore/nm-v-meta'
const ACTION = 'nm-v-meta'
const DISPUTED = 'multistate-v-meta/ALLEGES/alleg-addictive-features'

/** Every view and panel of the page, one line each. A new panel is a new line. */
export const EVERY_VIEW: readonly Shown[] = [
  { name: 'start', path: '/' },
  { name: 'nothing at this address', path: '/nowhere' },
  { name: 'a beginning that is not there', path: '/explore/nowhere' },
  { name: 'explorer', path: SUIT },
  { name: 'explorer, looking back', path: `${SUIT}?asOf=2023-12-07` },
  { name: 'entity', path: reading('mark-zuckerberg'), open: sheet },
  { name: 'sources of an entity', path: reading('mark-zuckerberg'), open: (page) => tab(page, /^Sources/) },
  { name: 'related actions', path: reading(ACTION), open: (page) => tab(page, 'Related') },
  { name: 'relation', path: reading(DISPUTED), open: sheet },
  { name: 'source', path: reading(`source:${sourceOf(DISPUTED)}`), open: sheet },
  { name: 'paths', path: reading('paths:raul-torrez mark-zuckerberg'), open: sheet },
  { name: 'stack', path: SUIT, open: (page) => chooseRow(page, /^33 plaintiff states/) },
  { name: 'stack, unfolded', path: `${SUIT}?unfold=state` },
  { name: 'palette', path: SUIT, open: (page) => search(page, 'meta') },
  { name: 'palette, nothing found', path: SUIT, open: (page) => search(page, 'zukerberg') },
  { name: 'menu of an entity', path: reading('raul-torrez'), open: menu },
  { name: 'menu of a relation', path: reading(DISPUTED), open: menu },
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
    open: async (page) => {
      await page.getByRole('application').press('e')
      await page.getByRole('dialog', { name: /^Expand/ }).waitFor()
    }
  },
  { name: 'filters', path: SUIT, open: (page) => part(page, 'Legend').then(() => button(page, 'Filters')) },
  {
    name: 'something is hidden',
    path: SUIT,
    open: async (page) => {
      await part(page, 'Legend')
      await button(page, 'Hide alleged')
      await part(page, 'Graph')
    }
  },
  {
    name: 'something is dimmed',
    path: SUIT,
    open: async (page) => {
      await part(page, 'Legend')
      await button(page, 'Hide alleged')
      await part(page, 'Graph')
      await button(page, 'Dim')
    }
  },
  { name: 'legend', path: SUIT, open: (page) => part(page, 'Legend'), only: 'phone' },
  { name: 'legend, folded', path: SUIT, open: (page) => button(page, 'Fold the legend'), only: 'desk' },
  { name: 'timeline', path: SUIT, open: (page) => part(page, 'Timeline') },
  {
    name: 'undated',
    path: SUIT,
    open: (page) => part(page, 'Timeline').then(() => button(page, /^Undated/))
  },
  { name: 'outline', path: SUIT, open: (page) => openRow(page) },
  { name: 'table', path: SUIT, open: (page) => part(page, 'Table') },
  {
    name: 'tall dock',
    path: SUIT,
    open: (page) => part(page, 'Table').then(() => button(page, 'Make the dock tall')),
    only: 'desk'
  },
  { name: 'as-of date', path: SUIT, open: (page) => button(page, /^As of/) },
  { name: 'beginnings', path: SUIT, open: (page) => button(page, 'New Mexico v. Meta'), only: 'desk' },
  { name: 'history', path: SUIT, open: history, only: 'desk' },
  { name: 'views', path: SUIT, open: (page) => button(page, 'Views'), only: 'desk' },
  { name: 'menu', path: SUIT, open: (page) => button(page, 'Menu'), only: 'phone' },
  {
    name: 'naming a view',
    path: SUIT,
    open: async (page) => {
      await toViews(page)
      await page.getByRole('menuitem', { name: 'Keep this view as…' }).press('Enter')
      await page.getByRole('dialog', { name: 'Keep this view' }).waitFor()
    }
  },
  { name: 'picture', path: SUIT, open: (page) => button(page, 'Save a picture'), only: 'desk' },
  { name: 'settings', path: SUIT, open: (page) => command(page, 'settings', 'Settings') },
  { name: 'shortcuts', path: SUIT, open: (page) => command(page, 'keyboard', 'Keyboard shortcuts') },
  { name: 'tour', path: SUIT, open: (page) => command(page, 'tour', 'A dispute, drawn') },
  {
    name: 'nothing selected',
    path: SUIT,
    open: async (page) => {
      await page.getByRole('application').press('Delete')
      await page.getByRole('application').press('Escape')
    }
  }
]

/** The address of a view of all that the seed holds: more than can be read. */
export async function largeAddress(): Promise<string> {
  const entities = [...new Set(both.flatMap((dataset) => dataset.entities.map(({ id }) => id)))]
  const view = { ...fromShared(toShared(EMPTY_VIEW, 'light')), title: 'Everything', entities }
  return `/explore${await toHash(toShared(view, 'light'))}`
}

function reading(id: string): string {
  return `${SUIT}?select=${encodeURIComponent(id)}`
}

function sourceOf(relation: string): string {
  const found = both.flatMap(({ relations }) => relations).find(({ id }) => id === relation)
  return found?.assertions[0]?.source ?? ''
}

function isPhone(page: Page): boolean {
  return (page.viewportSize()?.width ?? 0) < 700
}

async function button(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click()
}

/** A part of the page: a tab of the dock on a desk, of the bar at the bottom of a phone. */
async function part(page: Page, name: 'Graph' | 'Timeline' | 'Outline' | 'Table' | 'Legend'): Promise<void> {
  if (isPhone(page)) {
    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name }).click()
  } else if (name !== 'Graph' && name !== 'Legend') {
    await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
  }
}

/** Draws up the sheet of a phone; on a desk the details stand beside the canvas. */
async function sheet(page: Page): Promise<void> {
  if (!isPhone(page)) return
  await page.getByRole('button', { name: 'Open the details', exact: true }).press('Enter')
}

async function tab(page: Page, name: string | RegExp): Promise<void> {
  await sheet(page)
  await page.getByRole('complementary', { name: 'Details' }).getByRole('tab', { name }).click()
}

async function chooseRow(page: Page, name: RegExp): Promise<void> {
  await part(page, 'Outline')
  await page.getByRole('treeitem', { name }).first().press('Enter')
}

async function openRow(page: Page): Promise<void> {
  await part(page, 'Outline')
  await page.getByRole('treeitem').first().press('ArrowRight')
}

async function pressing(page: Page, key: string): Promise<void> {
  await page.getByRole('application').press(key)
}

async function menu(page: Page): Promise<void> {
  await pressing(page, 'Shift+F10')
  await page.getByRole('menu').first().waitFor()
}

async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/')
  const dialog = page.getByRole('dialog', { name: 'Search and commands' })
  await dialog.getByRole('textbox').fill(query)
  await dialog
    .getByText(query === 'meta' ? 'Meta Platforms, Inc.' : /Nearest/)
    .first()
    .waitFor()
}

async function command(page: Page, words: string, title: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Search and commands' }).getByRole('textbox').fill(words)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: title }).waitFor()
}

async function history(page: Page): Promise<void> {
  await button(page, 'Hide alleged')
  await button(page, 'Hide reported')
  await page.keyboard.press('Control+z')
  await button(page, 'History')
}

async function toViews(page: Page): Promise<void> {
  await button(page, isPhone(page) ? 'Menu' : 'Views')
}
