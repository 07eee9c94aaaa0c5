import { placeWords } from '#figure/word-places.ts'
import { crosses, enters } from '#figure/layout/segment.ts'

jest.mock('#figure/layout/segment.ts', () => {
  const real = jest.requireActual<typeof import('#figure/layout/segment.ts')>('#figure/layout/segment.ts')
  return { ...real, crosses: jest.fn(real.crosses), enters: jest.fn(real.enters) }
})

test('what is far from a word is not measured against it', () => {
  const far = Array.from({ length: 500 }, (_, at) => 500 + 10 * at)
  const lineAt = (id: string, y: number) => [id, { id, lane: 0, ax: 0, ay: y, bx: 400, by: y }] as const
  const lines = new Map([lineAt('near', 0), ...far.map((y) => lineAt(`far-${y}`, y))])
  const boxes = far.map((y) => ({
    id: `at-${y}`,
    round: false,
    body: { left: 0, top: y, right: 20, bottom: y + 5 },
    label: null
  }))
  const words = placeWords([{ id: 'near', text: 'sued', rank: 0 }], lines, boxes, () => 30)
  expect(words.get('near')?.text).toBe('sued')
  expect(jest.mocked(crosses).mock.calls.length + jest.mocked(enters).mock.calls.length).toBeLessThan(20)
})
