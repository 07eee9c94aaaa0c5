import { toPreferences, usePreferences } from '../../../client/state/preferences.ts'

const shelf = new Map<string, string>()

beforeAll(() => {
  const localStorage = {
    getItem: (key: string) => shelf.get(key) ?? null,
    setItem: (key: string, text: string) => shelf.set(key, text)
  }
  Object.assign(globalThis, { localStorage })
})

afterAll(() => {
  for (const name of ['localStorage', 'innerHeight']) Reflect.deleteProperty(globalThis, name)
})

test.each([
  ['low', 720, null, false],
  ['high', 900, null, true],
  ['low', 720, '{"dock":true}', true],
  ['high', 900, '{"dock":false}', false]
])('in a %s window (%d px) of a reader who said %s the dock is open: %s', (_, innerHeight, said, open) => {
  Object.assign(globalThis, { innerHeight })
  expect(toPreferences(said).dock).toBe(open)
})

test('only what the reader said is kept, so that another window may begin otherwise', () => {
  Object.assign(globalThis, { innerHeight: 720 })
  usePreferences.getState().prefer({ legend: false })
  usePreferences.getState().prefer({ tab: 'table' })
  const [text = ''] = shelf.values()
  expect(JSON.parse(text)).toStrictEqual({ legend: false, tab: 'table' })
  expect(toPreferences(text)).toMatchObject({ legend: false, tab: 'table', dock: false })
})
