import { AppError } from '#model/error.ts'
import fc from 'fast-check'
import { faultOffset } from '../../server/json-place.ts'
import { readJson } from '../../server/json-text.ts'

const read = (text: string, depth?: number) => readJson(Buffer.from(text), 'file.json', depth)

function refusalOf(act: () => unknown): AppError | null {
  try {
    act()
    return null
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}

it('reads all that is JSON, and finds no fault in it', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom('', ' ', '\n\t'), (json, space) => {
      const text = `${space}${json}${space}`
      expect(read(text)).toStrictEqual(JSON.parse(text))
      expect(faultOffset(text)).toBe(text.length)
    })
  )
})

it('finds a place in whatever is not JSON: what stands before it could still become JSON', () => {
  const spoil = fc.tuple(
    fc.json({ maxDepth: 3 }),
    fc.nat(),
    fc.constantFrom(...Array.from('{}[],:"\\x1.-'), '')
  )
  fc.assert(
    fc.property(spoil, ([json, at, letter]) => {
      const i = at % (json.length + 1)
      const text = json.slice(0, i) + letter + json.slice(i + 1)
      const refused = refusalOf(() => read(text))
      if (!refused) return
      const offset = faultOffset(text)
      expect(offset).toBeGreaterThanOrEqual(0)
      expect(offset).toBeLessThanOrEqual(text.length)
      // nothing before the place that was found is wrong
      expect(faultOffset(text.slice(0, offset))).toBe(offset)
      expect(refused.message).toMatch(
        /^file\.json · line \d+, column \d+: not JSON from here on\. Mend it there\.$/
      )
    })
  )
})

it.each([
  ['', 'line 1, column 1'],
  ['{"a": 1,}', 'line 1, column 9'],
  ['{\n  "a": tru\n}', 'line 2, column 8'],
  ['[1, 2', 'line 1, column 6'],
  ['{"a": 1} x', 'line 1, column 10'],
  ['{"a" 1}', 'line 1, column 6'],
  ['[01]', 'line 1, column 2'],
  ['{"a":"x\ny"}', 'line 1, column 6'],
  ['{"a": TRUE}', 'line 1, column 7'],
  [String.raw`["\u00e9\n", "\N"]`, 'line 1, column 14']
])('says where %j goes wrong', (text, place) => {
  expect(refusalOf(() => read(text))?.issues[0]?.field).toBe(place)
})

it('refuses a key that stands twice in one object, however it is written, and names the place', () => {
  for (const text of [
    '{"id": "x",\n "relations": [1], "relations": []}',
    '{"a": [{"b": 1}, {"}\\"": 1,\n "b": 2, "\\u0062": 3}]}'
  ]) {
    expect(refusalOf(() => read(text))).toMatchObject({
      code: 'bad_request',
      message: expect.stringMatching(/line 2, column \d+: “(relations|b)” stands twice in one object/)
    })
  }
  const fine = '{"a": {"a": ["a", "a", {"a": "a"}]}, "b": {"a": {}}, "__proto__": [], "": 1}'
  expect(read(fine)).toStrictEqual(JSON.parse(fine))
  fc.assert(fc.property(fc.json(), (text) => expect(read(text)).toStrictEqual(JSON.parse(text))))
})

it('counts depth outside of strings only', () => {
  expect(read('[[["[[[[\\"[[", {"a":1}]]]', 4)).toBeTruthy()
  expect(refusalOf(() => read('[[[[{}]]]]', 4))?.message).toMatch(/nested deeper than 4 levels/)
})

it('refuses a bomb of a million brackets at once', () => {
  const start = performance.now()
  expect(refusalOf(() => read('['.repeat(1e6)))?.code).toBe('bad_request')
  expect(performance.now() - start).toBeLessThan(2_000)
})

it('refuses what is not UTF-8, and takes a byte order mark', () => {
  expect(refusalOf(() => readJson(Buffer.from([0x22, 0xe9, 0x22]), 'x'))?.message).toMatch(/not UTF-8/)
  expect(readJson(Buffer.from('\ufeff{}'), 'x')).toStrictEqual({})
})

it('finds the beginning of a long string that is never closed', () => {
  expect(faultOffset(`["${'a'.repeat(200)}`)).toBe(1)
  expect(faultOffset(`["${'\\n'.repeat(200)}`)).toBe(1)
  expect(faultOffset(`["${String.raw`\u00e9`.repeat(3e6)}`)).toBe(1)
})
