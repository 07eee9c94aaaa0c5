import type { Page } from 'playwright-core'

/** Something the page can show: its address, and what to press to get there. */
export type Shown = {
  name: string
  path: string
  open?: (page: Page) => Promise<unknown>
  /** the one size that has it; both where absent */
  only?: 'desk' | 'phone'
  /** requests that fail, or never end, while it is shown */
  without?: { url: string; how: 'fail' | 'hang' }
}

/** The address of the founding view. */
export const SUIT = '/explore/nm-v-meta'

/** The address of the founding view with something read in the panel. */
export function reading(id: string): string {
  return `${SUIT}?select=${encodeURIComponent(id)}`
}

function isPhone(page: Page): boolean {
  return (page.viewportSize()?.width ?? 0) < 700
}

/** Presses the first button of that name. */
export async function button(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().press('Enter')
}

/** Goes to a part of the page: a tab of the dock on a desktop, of the bar at the bottom on a phone. */
export async function part(
  page: Page,
  name: 'Graph' | 'Timeline' | 'Outline' | 'Table' | 'Legend'
): Promise<void> {
  if (isPhone(page)) {
    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name }).click()
  } else if (name !== 'Graph' && name !== 'Legend') {
    await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
  }
}

/** Draws up the sheet on a phone; on a desktop the details stand beside the canvas. */
export async function sheet(page: Page): Promise<void> {
  if (isPhone(page)) await button(page, 'Open the details')
}

/** Opens the details, and unfolds what is folded in them. */
export async function unfold(page: Page, ...all: readonly string[]): Promise<void> {
  await sheet(page)
  for (const words of all) await details(page).getByText(words).first().click()
}

/** Opens the details at one of their tabs. */
export async function tab(page: Page, name: string | RegExp): Promise<void> {
  await sheet(page)
  await details(page).getByRole('tab', { name }).click()
}

/** Opens the details and presses a button in them. */
export async function within(page: Page, name: string | RegExp): Promise<void> {
  await sheet(page)
  await details(page).getByRole('button', { name }).first().press('Enter')
}

/** Presses a key on the canvas. */
export async function pressing(page: Page, key: string): Promise<void> {
  await page.getByRole('application').press(key)
}

/** Opens the menu of what is selected. */
export async function menu(page: Page): Promise<void> {
  await pressing(page, 'Shift+F10')
  await page.getByRole('menu').first().waitFor()
}

/** Looks for something in the palette, and waits for words in it. */
export async function search(page: Page, query: string, shows: string | RegExp): Promise<void> {
  await page.keyboard.press('/')
  const dialog = page.getByRole('dialog', { name: 'Search and commands' })
  await dialog.getByRole('textbox').fill(query)
  await dialog.getByText(shows).first().waitFor()
}

/** Runs a command of the palette, and waits for the dialog that it opens. */
export async function command(page: Page, words: string, title: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Search and commands' }).getByRole('textbox').fill(words)
  await page.getByRole('button', { name: words }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: title }).waitFor()
}

function details(page: Page) {
  return page.getByRole('complementary', { name: 'Details' })
}
