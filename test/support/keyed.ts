import type { Locator, Page } from 'playwright-core'

/** More key presses than anything on the page is away. */
const MOST = 260

/** Presses a key until something has the focus; throws where the key does not lead there. */
export async function reach(
  page: Page,
  thing: Locator,
  key: 'Tab' | 'Shift+Tab' | 'ArrowDown' | 'ArrowUp' | 'ArrowRight' = 'Tab'
): Promise<void> {
  const one = thing.first()
  await one.waitFor()
  for (let step = 0; step < MOST; step++) {
    if (await one.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120))
  throw new Error(`${key} does not lead to ${one.toString()}; it stands at ${at}`)
}

/** Goes to a thing by Tab and presses it. */
export async function use(page: Page, thing: Locator, key = 'Enter'): Promise<void> {
  await reach(page, thing)
  await page.keyboard.press(key)
}

/** Goes to an item of the open menu by the arrows and presses it. */
export async function choose(page: Page, item: Locator): Promise<void> {
  await reach(page, item, 'ArrowDown')
  await page.keyboard.press('Enter')
}

/** Types over what a field holds. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await reach(page, field)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** Opens the palette, and types once it accepts input. */
export async function look(page: Page, key: '/' | 'Control+k', words: string): Promise<void> {
  await page.keyboard.press(key)
  await page.waitForFunction(() => document.activeElement?.matches('[role=dialog] input'))
  await page.keyboard.type(words)
}

/** Waits until the palette has found something. */
export async function found(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name }).first().waitFor()
}
