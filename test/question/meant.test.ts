import type { ReadName } from '#model/contracts.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { AppError } from '#model/error.ts'
import { tellLeftOut } from '#model/left-out.ts'
import { tellMeant } from '../../server/question/meant.ts'
import { readParams } from '../../server/question/params.ts'
import type { Opened } from '../server/open-app.ts'
import { openApp } from '../server/open-app.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openApp()
})
afterAll(() => opened.close())

/** What a question that is refused may have meant. */
async function meant(read: ReadName, asked: Record<string, unknown>): Promise<string> {
  const refused = async () => opened.store.ask(read, readParams(read, asked))
  const error = await refused().catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(AppError)
  return tellMeant(opened.store, read, asked, error)
}

test.each([
  ['words of a name', 'entity', { id: 'angstrom' }, 'Did you mean chief?'],
  ['a name, which is no id', 'neighbors', { id: 'Zoë Ångström' }, 'Did you mean chief?'],
  ['a name spelt wrong', 'preview', { id: 'zoe-angstrum' }, 'Did you mean chief?'],
  ['a docket number', 'chain', { id: 'D-101-CV-2023-02838' }, 'Did you mean suit?'],
  ['the other side', 'compare', { left: 'suit', right: 'bay' }, 'Did you mean suit-2?'],
  ['one end of several', 'paths', { from: ['ada'], to: ['suit', 'angstrom'] }, 'Did you mean chief?'],
  ['what begins with an abbreviation', 'entity', { id: 'xyz-angstrom' }, 'Did you mean chief?'],
  ['nothing near', 'entity', { id: 'zzzz' }, ''],
  ['a source, though an entity is called so', 'source', { id: 'angstrom' }, ''],
  ['another fault', 'neighbors', { id: 'suit', limit: 0 }, ''],
  ['an entity that is no action', 'chain', { id: 'widget' }, '']
] as const)('an unknown id is met with those near it: %s', async (_, read, asked, words) => {
  expect(await meant(read, asked)).toBe(words)
})

test('a search that fails hides no refusal', async () => {
  const store = { ...opened.store, ask: () => Promise.reject(new AppError('store_unavailable', 'gone')) }
  const refusal = new AppError('not_found', 'There is no entity “angstrom”.')
  expect(await tellMeant(store, 'entity', { id: 'angstrom' }, refusal)).toBe('')
})

/** What an answer leaves out of its question. */
async function leftOut(read: ReadName, asked: Record<string, unknown>): Promise<string> {
  const params = CONTRACTS[read].params.parse(asked)
  const { store } = opened
  return tellLeftOut(await store.ask(read, params))
}

const NO_ENTITY = 'Left out: nobody; no such entity is known here.'
test.each([
  ['between', { ids: ['suit', 'nobody', 'nobody'] }, NO_ENTITY],
  ['between', { ids: ['suit', 'verdict'] }, ''],
  ['timeline', { ids: ['suit', 'nobody'] }, NO_ENTITY],
  ['changes', { ids: ['suit', 'nobody'], from: '2020-01-01' }, NO_ENTITY],
  ['related', { ids: ['widget', 'nobody'] }, NO_ENTITY],
  ['timeline', { ids: ['suit', 'widget'] }, ''],
  ['evidence', { ids: ['ada/PLAINTIFF_IN/suit'] }, ''],
  [
    'evidence',
    { ids: ['ada/PLAINTIFF_IN/suit'], asOf: '2023-01-01' },
    'Left out: ada/PLAINTIFF_IN/suit; no such relation is known here, or was by the day asked for.'
  ],
  ['neighbors', { id: 'suit' }, '']
] as const)('%s of %j says what it leaves out', async (read, asked, words) => {
  expect(await leftOut(read, asked)).toBe(words)
})

test('of very many ids left out, or very long ones, the first are named', async () => {
  const ids = Array.from({ length: 30 }, (_, i) => `nobody-${i}`)
  expect(await leftOut('between', { ids: ['suit', ...ids] })).toMatch(
    /^Left out: nobody-0, nobody-1, nobody-10, .*, nobody-17 and 20 more; no such entity/
  )
  const long = ['a', 'b', 'c'].map((letter) => letter.repeat(190))
  expect(await leftOut('between', { ids: ['suit', ...long] })).toMatch(/^Left out: a+, b+ and 1 more; /)
})
