import { Blob } from 'node:buffer'
import { CompressionStream } from 'node:stream/web'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { CopyLink } from '../../../client/page/CopyLink.tsx'
import { useShell } from '../../../client/state/shell.ts'
import { useView } from '../../../client/state/view.ts'
import { House } from '../../support/answering.tsx'

class Item {
  readonly made: Promise<Blob> | undefined
  constructor(parts: Record<string, Promise<Blob>>) {
    this.made = parts['text/plain']
  }
}

/** A browser that, like Safari, copies only what it is handed in the click itself. Gives what it copied. */
function standSafari(more: object): { copied: string[]; click: () => void } {
  const copied: string[] = []
  let isClicking = false
  const take = async (made: string | Promise<Blob>): Promise<void> => {
    if (!isClicking) throw new DOMException('not in a click', 'NotAllowedError')
    copied.push(typeof made === 'string' ? made : await (await made).text())
  }
  const clipboard = { writeText: take, write: ([item]: Item[]) => take(item?.made ?? '') }
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard })
  Object.defineProperty(document, 'execCommand', { configurable: true, value: () => isClicking })
  Reflect.deleteProperty(globalThis, 'ClipboardItem')
  Object.assign(globalThis, { Blob, CompressionStream, ...more })
  render(
    <House>
      <CopyLink />
    </House>
  )
  return {
    copied,
    click: () => {
      isClicking = true
      fireEvent.click(screen.getByRole('button', { name: 'Copy link' }))
      isClicking = false
    }
  }
}

beforeEach(() => useShell.setState({ uncopied: null }))
afterEach(cleanup)

test('the link is handed over in the click, while it is still being made: Safari takes nothing later', async () => {
  const { copied, click } = standSafari({ ClipboardItem: Item })
  click()
  await waitFor(() => expect(useView.getState().said).toMatch(/^Link to this view copied/))
  expect(copied).toStrictEqual([expect.stringMatching(/#v=/)])
  expect(useShell.getState().uncopied).toBeNull()
})

test('where it cannot be handed over so early and is refused later, it is shown for copying by hand', async () => {
  standSafari({}).click()
  await waitFor(() => expect(useShell.getState().uncopied).toMatch(/#v=/))
})
