import { Menu } from '@mantine/core'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { SavePicture } from '../../../client/picture/SavePicture.tsx'
import { useKnown } from '../../../client/state/known.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { useView } from '../../../client/state/view.ts'
import { House } from '../../support/answering.tsx'
import { subject } from '../../support/pictured.ts'

const { known } = subject()
const saved: { name: string; blob: Blob }[] = []
const blobs = new Map<string, Blob>()

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { configurable: true, value })
}

beforeEach(() => {
  saved.length = 0
  define(document, 'fonts', { load: () => Promise.resolve([]) })
  // jsdom lacks this class: any class that no rule is an instance of
  define(globalThis, 'CSSFontFaceRule', Map)
  define(URL, 'revokeObjectURL', () => {})
  define(URL, 'createObjectURL', (blob: Blob) => {
    blobs.set(`blob:${blobs.size}`, blob)
    return `blob:${blobs.size - 1}`
  })
  define(HTMLAnchorElement.prototype, 'click', function handle(this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: blobs.get(this.href) ?? new Blob() })
  })
  define(HTMLCanvasElement.prototype, 'getContext', () => null)
  useKnown.setState(known)
  useView.setState({
    ...EMPTY_VIEW,
    title: 'A suit',
    asOf: '2023-12-07',
    focus: 'suit',
    entities: [...known.entities.keys()]
  })
  render(
    <House>
      <SavePicture>
        <Menu.Item>Pages as PDF</Menu.Item>
      </SavePicture>
    </House>
  )
})
afterEach(cleanup)

async function choose(name: string): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: 'Save a picture' }))
  fireEvent.click(await screen.findByRole('menuitem', { name }))
}

const said = () => useView.getState().said

test('a picture is saved under the name of the view and its day', async () => {
  await choose('Picture as SVG')
  expect(said()).toBe('Drawing the picture…')
  await waitFor(() => expect(said()).toBe('Saved a-suit-2023-12-07.svg'))
  expect(saved.map(({ name }) => name)).toEqual(['a-suit-2023-12-07.svg'])
  expect(saved[0]?.blob.type).toBe('image/svg+xml')
  expect(saved[0]?.blob.size).toBeGreaterThan(10_000)
})

test('a failure says why', async () => {
  define(Image.prototype, 'decode', () => Promise.reject(new Error('It is too large.')))
  await choose('Picture as PNG')
  await waitFor(() => expect(said()).toBe('The picture was not saved: It is too large.'))
  expect(saved).toEqual([])
})

test('an empty canvas is not saved, and other formats have their place in the menu', async () => {
  act(() => useView.setState({ entities: [] }))
  await choose('Picture as PNG')
  expect(said()).toBe('There is nothing on the canvas to save')
  fireEvent.click(screen.getByRole('button', { name: 'Save a picture' }))
  expect(await screen.findByRole('menuitem', { name: 'Pages as PDF' })).toBeTruthy()
})
