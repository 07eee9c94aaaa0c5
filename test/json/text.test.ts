import { AppError } from '#model/error.ts'
import fc from 'fast-check'
import { faultOffset } from '../../server/json/place.ts'
import { readJson } from '../../server/json/text.ts'

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

const KEPT = fc.json({ maxDepth: 5 }).filter((text) => !text.includes('__proto__'))

it('reads all that is JSON, and finds no fault in it', () => {
  fc.assert(
    fc.property(KEPT, fc.constantFrom('', ' ', '\n\t'), (json, space) => {
      const text = `${space}${json}${space}`
      expect(read(text)).toStrictEqual(JSON.parse(text))
      expect(faultOffset(text)).toBe(text.length)
    })
  )
})

const SPOILT = fc
  .tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom(...Array.from('{}[],:"\\x1.-e0 \n'), ''))
  .map(([json, at, letter]) => {
    const i = at % (json.length + 1)
    return json.slice(0, i) + letter + json.slice(i + 1)
  })

it('finds a place in whatever is not JSON: what stands before it could still become JSON', () => {
  fc.assert(
    fc.property(SPOILT, (text) => {
      const refused = refusalOf(() => read(text))
      // what is spoilt may still be JSON, and refused because a key occurs twice now
      if (!refused || complaintOf(text) === null) return
      const offset = faultOffset(text)
      expect(offset).toBeGreaterThanOrEqual(0)
      expect(offset).toBeLessThanOrEqual(text.length)
      // nothing before the place that was found is wrong
      expect(faultOffset(text.slice(0, offset))).toBe(offset)
      expect(refused.message).toMatch(
        /^file\.json( · line \d+, column \d+: not JSON (from here on|at all)|: it is empty)\. [A-Z].*\.$/
      )
    })
  )
})

it('agrees with Node, where Node tells a place: the same, or the token in which that stands', () => {
  let told = 0
  fc.assert(
    fc.property(SPOILT, (text) => {
      const position = positionOf(text)
      if (position === null) return
      told++
      const offset = faultOffset(text)
      const isWithin = /^(["\w-]|[\d.eE+-]+)/.test(text.slice(offset))
      expect(offset).toBeLessThanOrEqual(position)
      if (!isWithin) expect(offset).toBe(position)
    }),
    { numRuns: 2_000 }
  )
  expect(told).toBeGreaterThan(100)
})

function positionOf(text: string): number | null {
  const found = /at position (\d+)/.exec(complaintOf(text) ?? '')
  return found ? Number(found[1]) : null
}

/** What Node says against a text; null where it is JSON. */
function complaintOf(text: string): string | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    return String(error)
  }
}

it.each([
  ['{"a": 1,}', 'line 1, column 9'],
  ['{\n  "a": tru\n}', 'line 2, column 8'],
  ['[1, 2', 'line 1, column 6'],
  ['{"a": 1} x', 'line 1, column 10'],
  ['{"a" 1}', 'line 1, column 6'],
  ['[01]', 'line 1, column 2'],
  ['{"a":"x\ny"}', 'line 1, column 6'],
  ['{"a": TRUE}', 'line 1, column 7'],
  ['[-]', 'line 1, column 2'],
  ['[1.e2]', 'line 1, column 2'],
  ['[1e+5, 1e+]', 'line 1, column 8'],
  ['[true.5]', 'line 1, column 6'],
  ['{"a": 1} \n\n', null],
  [String.raw`["\u00e9\n", "\N"]`, 'line 1, column 14']
])('says where %j goes wrong', (text, place) => {
  expect(refusalOf(() => read(text))?.issues[0]?.field ?? null).toBe(place)
})

it.each([
  ['', 'file.json: it is empty. Give a file with JSON in it.'],
  ['\ufeff \r\n', 'file.json: it is empty. Give a file with JSON in it.'],
  [
    '\ufeffid;kind;name\r\nada;person;Ada\r\n',
    'file.json · line 1, column 1: not JSON at all. Give a JSON file; tables and other texts cannot be read.'
  ],
  ['[1;2]', 'file.json · line 1, column 3: not JSON from here on. Write a comma there.']
])('says what to give in place of %j', (text, message) => {
  expect(refusalOf(() => read(text))?.message).toBe(message)
})

it.each([
  ['{"a": 1,\n}', 'Take out the comma on line 1.'],
  ['{“a”: 1}', 'Write straight quotation marks (") instead of curly ones.'],
  ["{'a': 1}", 'Write double quotation marks (") around names and texts.'],
  ['{"a": 1 // one\n}', 'Take the comment out; JSON has none.'],
  ['{"a" = 1}', 'Write a colon there.'],
  ['{\u00a0"a": 1}', 'Write an ordinary space there, or none.'],
  ['{"a": "b"\n"c": 1}', 'Put a comma, or after a name a colon, before it.'],
  ['[{"a": 1}\n{"a": 2}]', 'Put a comma before it.'],
  ['{a: 1}', 'Put names and texts in quotation marks; only numbers, true and false stand without.'],
  ['{"a": None}', 'Put names and texts in quotation marks; only numbers, true and false stand without.'],
  ['{"a": 2020-01-02}', 'Put dates in quotation marks.'],
  ['{"a": "he said "no" to it"}', 'Put a comma before it, or write \\" for a quotation mark within a text.'],
  [
    '{"a": "b\nc"}',
    'Close the text on its own line; write \\n for a line break in it, and \\\\ for a backslash.'
  ],
  ['{"a": [1}', 'Close with the bracket that was opened: a list by ], an object by }.'],
  ['{"a": [1', 'Close what is still open: a text by ", a list by ], an object by }.'],
  ['{"a": 1}\n{"b": 2}', 'Take out what stands after the end.'],
  ['[[1]]]', 'Take out what stands after the end.'],
  ['[1 %]', 'Mend it there.']
])('says what would be right in %j', (text, remedy) => {
  expect(refusalOf(() => read(text))?.issues[0]?.right).toBe(remedy)
})

it('refuses a key that no object would keep, rather than losing what stands there', () => {
  for (const key of ['__proto__', String.raw`\u005f_proto__`]) {
    const text = `{"identifiers": {"docket": "1",\n"${key}": "x"}}`
    expect(refusalOf(() => read(text))?.message).toBe(
      'file.json · line 2, column 1: a field cannot be called “__proto__”: it would not be kept. Call it something else.'
    )
  }
  expect(read('["__proto__", {"id": "__proto__"}]')).toStrictEqual(['__proto__', { id: '__proto__' }])
})

it('refuses a key that occurs twice in one object, however it is written, and names the place', () => {
  for (const text of [
    '{"id": "x",\n "relations": [1], "relations": []}',
    '{"a": [{"b": 1}, {"}\\"": 1,\n "b": 2, "\\u0062": 3}]}',
    '[[" ", {"": " ",\n "  ": 1, "": 2}]]'
  ]) {
    expect(refusalOf(() => read(text))).toMatchObject({
      code: 'bad_request',
      message: expect.stringMatching(/line 2, column \d+: “(relations|b|)” occurs twice in one object/)
    })
  }
  const fine = '{"a": {"a": ["a", "a", {"a": "a"}]}, "b": {"a": {}}, "": 1}'
  expect(read(fine)).toStrictEqual(JSON.parse(fine))
  fc.assert(fc.property(KEPT, (text) => expect(read(text)).toStrictEqual(JSON.parse(text))))
})

it('counts depth outside of strings only', () => {
  expect(read('[[["[[[[\\"[[", {"a":1}]]]', 4)).toBeTruthy()
  expect(refusalOf(() => read('[[[[{}]]]]', 4))?.message).toMatch(/nested deeper than 4 levels/)
})

it('takes JSON that is as deep as allowed, and refuses it where less is, whatever stands before or beside', () => {
  const depthOf = (value: unknown): number =>
    typeof value !== 'object' || value === null ? 0 : 1 + Math.max(0, ...Object.values(value).map(depthOf))
  fc.assert(
    fc.property(KEPT, (text) => {
      const depth = depthOf(JSON.parse(text))
      expect(refusalOf(() => read(text, depth))).toBeNull()
      if (depth > 0) expect(refusalOf(() => read(text, depth - 1))?.message).toMatch(/nested deeper than/)
    })
  )
})

it('refuses a bomb of a million brackets', () => {
  expect(refusalOf(() => read('['.repeat(1e6)))?.code).toBe('bad_request')
})

it.each([
  [' ', 'line 1, column 20001'],
  ['\n', 'line 20001, column 1'],
  ['\r\n', 'line 20001, column 1']
])('counts 20,000 of %j before a fault', (space, place) => {
  expect(refusalOf(() => read(`${space.repeat(20_000)}x`))?.issues[0]?.field).toBe(place)
})

it('finds a fault behind millions of tokens, or within one that is as long', () => {
  const texts = [`[${'1,'.repeat(4e6)}]`, `["${'a'.repeat(8e6)}`, `[${'1'.repeat(8e6)}x]`]
  for (const text of texts) {
    expect(faultOffset(text)).toBe(text.startsWith('[1,') ? text.length - 1 : 1)
  }
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
