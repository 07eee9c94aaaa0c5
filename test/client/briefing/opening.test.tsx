import { fill } from '../../../client/briefing/book.ts'
import { draftOf, keepDraft } from '../../../client/briefing/draft.ts'
import { write } from '../../../client/briefing/editing.ts'
import { openBook, save, useSaving } from '../../../client/briefing/saving.ts'
import { withEdit } from '../../../client/briefing/slides.ts'
import { beginWriting, slides, state } from '../../support/written-book.ts'

let server: Awaited<ReturnType<typeof beginWriting>>
beforeEach(async () => {
  server = await beginWriting()
})
afterEach(() => jest.useRealTimers())

describe('leaving while the answer is on its way', () => {
  let lose: (error: Error) => void
  /** Sends a text, types on, and loads the page anew before the answer is there; gives the new page. */
  async function reload() {
    jest.mocked(fetch).mockImplementationOnce((_, init) => {
      void server.answer('/api/briefings/one', init)
      return new Promise((__, reject) => {
        lose = reject
      })
    })
    write('a', 'text', 'Hel')
    void save()
    await jest.advanceTimersByTimeAsync(0)
    write('a', 'text', 'Hello')
    jest.resetModules()
    return import('../../../client/briefing/saving.ts')
  }
  afterEach(async () => {
    lose(new TypeError('the page was left'))
    await jest.advanceTimersByTimeAsync(0)
  })
  const text = () => server.kept.get('one')?.briefing.slides[0]?.text

  test('is no conflict with oneself', async () => {
    const page = await reload()
    await page.openBook('one')
    expect(page.useSaving.getState().state).toBe('unsaved')
    await page.save()
    expect([page.useSaving.getState().state, text()]).toStrictEqual(['saved', 'Hello'])
  })

  test('nor where what was sent arrives only after the page has read', async () => {
    const before = server.kept.get('one')
    const page = await reload()
    const arrived = server.kept.get('one')
    if (before) server.kept.set('one', before)
    await page.openBook('one')
    if (arrived) server.kept.set('one', arrived)
    await page.save()
    expect([page.useSaving.getState().state, text()]).toStrictEqual(['saved', 'Hello'])
  })
})

test('what is saved while an older version is read stays', async () => {
  const old = server.kept.get('one')
  let arrive: (response: Response) => void = () => {}
  jest.mocked(fetch).mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        arrive = resolve
      })
  )
  const opening = openBook('one')
  await jest.advanceTimersByTimeAsync(0)
  write('a', 'title', 'Mine')
  await save()
  const newest = server.kept.get('one')
  if (old) server.kept.set('one', old)
  arrive(await server.answer('/api/briefings/one'))
  await opening
  if (newest) server.kept.set('one', newest)
  expect([state(), slides()[0]?.title]).toStrictEqual(['saved', 'Mine'])
  write('a', 'title', 'Mine still')
  await save()
  expect([state(), server.kept.get('one')?.briefing.slides[0]?.title]).toStrictEqual(['saved', 'Mine still'])
})

describe('opening a briefing with what was written of it and not kept', () => {
  /** Writes, and leaves before it is saved; then another writes. */
  async function leave(id: string, title: string): Promise<void> {
    write(id, 'title', title)
    const draft = draftOf('one')
    fill(null)
    useSaving.setState({ state: 'saved', base: null })
    keepDraft('one', draft)
  }
  const titles = () => server.kept.get('one')?.briefing.slides.map(({ title }) => title)

  test('takes in what was changed elsewhere beside it, and saves both', async () => {
    await leave('a', 'Mine')
    server.elsewhere((before) => withEdit(before, 'b', { title: 'Theirs' }))
    await openBook('one')
    expect(slides().map(({ title }) => title)).toStrictEqual(['Mine', 'Theirs', 'c'])
    await jest.advanceTimersByTimeAsync(10)
    expect([state(), titles()]).toStrictEqual(['saved', ['Mine', 'Theirs', 'c']])
  })

  test('overwrites nothing that was changed in the same place', async () => {
    await leave('a', 'Mine')
    server.elsewhere((before) => withEdit(before, 'a', { title: 'Theirs' }))
    await openBook('one')
    await jest.advanceTimersByTimeAsync(10_000)
    expect([state(), slides()[0]?.title, titles()?.[0]]).toStrictEqual(['conflict', 'Mine', 'Theirs'])
  })

  test('does not put back by itself what was deleted elsewhere', async () => {
    await leave('a', 'Mine')
    server.kept.delete('one')
    await openBook('one')
    await jest.advanceTimersByTimeAsync(10_000)
    expect([state(), useSaving.getState().theirs, titles()]).toStrictEqual(['conflict', null, undefined])
  })

  test('leaves what is being written as it is', async () => {
    write('a', 'title', 'Mine')
    server.elsewhere((before) => withEdit(before, 'a', { title: 'Theirs' }))
    await openBook('one')
    expect([state(), slides()[0]?.title]).toStrictEqual(['unsaved', 'Mine'])
  })
})
