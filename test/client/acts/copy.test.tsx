import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { copy } from '../../../client/acts/doing.ts'
import { useShell } from '../../../client/state/shell.ts'
import { useView } from '../../../client/state/view.ts'
import { useCopied } from '../../../client/ui/copying.ts'
import { Uncopied } from '../../../client/ui/Uncopied.tsx'
import { House } from '../../support/answering.tsx'

type Browser = { clipboard?: Pick<Clipboard, 'writeText'>; command?: () => boolean }

/** Sets what the browser allows; without HTTPS there is no clipboard, only the older command. */
function stand({ clipboard, command = () => false }: Browser): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard })
  Object.defineProperty(document, 'execCommand', { configurable: true, value: command })
}

const said = (words: RegExp) => waitFor(() => expect(useView.getState().said).toMatch(words))
const refused = { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }

function Button() {
  const { copied, copy: handleCopy } = useCopied()
  return (
    <button type="button" onClick={() => void handleCopy('a sentence')}>
      {copied ? 'Copied' : 'Copy'}
    </button>
  )
}

beforeEach(() => useShell.setState({ uncopied: null }))
afterEach(cleanup)

test('copying a text is announced', async () => {
  const texts: string[] = []
  stand({ clipboard: { writeText: async (text) => void texts.push(text) } })
  copy('a sentence', 'Copied 1 sentence')
  await said(/^Copied 1 sentence$/)
  expect(texts).toStrictEqual(['a sentence'])
})

test.each([
  ['there is no clipboard', undefined],
  ['the clipboard refuses', refused]
])('where %s, the text is copied from a field, and the keyboard stays where it was', async (_, clipboard) => {
  const texts: string[] = []
  const command = (): boolean => {
    const field = document.activeElement
    if (field instanceof HTMLTextAreaElement) texts.push(field.value.slice(0, field.selectionEnd))
    return true
  }
  stand({ clipboard, command })
  render(<Button />)
  const button = screen.getByRole('button')
  button.focus()
  fireEvent.click(button)
  await screen.findByText('Copied')
  expect(texts).toStrictEqual(['a sentence'])
  expect(document.activeElement).toBe(button)
  expect(document.querySelector('textarea')).toBeNull()
})

test('where nothing helps, no button says that it has copied, and the text is shown, selected', async () => {
  stand({ clipboard: refused })
  useView.setState({ said: '' })
  copy('a sentence', 'Copied')
  await waitFor(() => expect(useShell.getState().uncopied).toBe('a sentence'))
  expect(useView.getState().said).toBe('')
  render(<Button />)
  fireEvent.click(screen.getByRole('button'))
  await waitFor(() => expect(document.querySelector('textarea')).toBeNull())
  expect(screen.queryByText('Copied')).toBeNull()
  render(
    <House>
      <Uncopied text="a sentence" />
    </House>
  )
  const field = await screen.findByRole('textbox', { name: /did not let the page copy/ })
  await waitFor(() => expect(document.activeElement).toBe(field))
  expect((field as HTMLTextAreaElement).selectionEnd).toBe('a sentence'.length)
  fireEvent.keyDown(field, { key: 'Escape' })
  await waitFor(() => expect(useShell.getState().uncopied).toBeNull())
})
