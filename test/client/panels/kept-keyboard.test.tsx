import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { useKeptKeyboard } from '../../../client/panels/use-kept-keyboard.ts'

afterEach(cleanup)

type Props = { rows: readonly string[]; more?: boolean; off?: boolean }

/** A part with a heading, a list of buttons, and a button that goes once it has shown more. */
function Part({ rows, more = false, off = false }: Props) {
  const part = useKeptKeyboard<HTMLElement>()
  return (
    <aside ref={part} tabIndex={-1}>
      <button type="button">edge</button>
      {rows.length > 0 && <h2 tabIndex={-1}>{rows.length} rows</h2>}
      {rows.length > 0 && (
        <section>
          <ul>
            {rows.map((row) => (
              <li key={row}>
                <button type="button" disabled={off && row === 'b'}>
                  {row}
                </button>
              </li>
            ))}
          </ul>
          {more && <button type="button">more</button>}
        </section>
      )}
    </aside>
  )
}

const press = (name: string) => act(() => screen.getByRole('button', { name }).focus())
const held = () => waitFor(() => expect(document.activeElement).not.toBe(document.body))
const focused = () => document.activeElement?.textContent

test.each<[what: string, before: Props, focus: string, after: Props, then: string]>([
  ['a row goes: the row before', { rows: ['a', 'b', 'c'] }, 'b', { rows: ['a', 'c'] }, 'a'],
  ['the first row goes: the next', { rows: ['a', 'b'] }, 'a', { rows: ['b'] }, 'b'],
  [
    'the button for more goes: the last row that was there',
    { rows: ['a', 'b'], more: true },
    'more',
    { rows: ['a', 'b', 'c', 'd'] },
    'b'
  ],
  ['a row is disabled: the row before', { rows: ['a', 'b'] }, 'b', { rows: ['a', 'b'], off: true }, 'a']
])('the keyboard stays in its place where %s', async (_, before, focus, after, then) => {
  const { rerender } = render(<Part {...before} />)
  press(focus)
  rerender(<Part {...after} />)
  await waitFor(() => expect(focused()).toBe(then))
})

test('where everything goes, the part itself takes the keyboard', async () => {
  const { rerender } = render(<Part rows={['a']} />)
  press('a')
  rerender(<Part rows={[]} />)
  await held()
  expect(document.activeElement?.tagName).toBe('ASIDE')
})

test('a keyboard that has left the part is not taken back when what it left goes', async () => {
  const { rerender } = render(
    <>
      <Part rows={['a']} />
      <button type="button">elsewhere</button>
    </>
  )
  press('a')
  press('elsewhere')
  act(() => screen.getByRole('button', { name: 'elsewhere' }).blur())
  rerender(
    <>
      <Part rows={['b']} />
      <button type="button">elsewhere</button>
    </>
  )
  await screen.findByRole('button', { name: 'b' })
  await Promise.resolve()
  expect(document.activeElement).toBe(document.body)
})
