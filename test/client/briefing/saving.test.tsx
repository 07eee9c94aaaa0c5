import { doAgain, fill, takeBack, useBook } from '../../../client/briefing/book.ts'
import { draftOf, keepDraft } from '../../../client/briefing/draft.ts'
import { dropSlide, moveSlide, write } from '../../../client/briefing/editing.ts'
import { beginBook, discard, openBook, save, settle, useSaving } from '../../../client/briefing/saving.ts'
import { withEdit } from '../../../client/briefing/slides.ts'
import { no } from '../../support/keeper.ts'
import { beginWriting, slides, state } from '../../support/written-book.ts'
import { briefing, idsOf } from '../../support/written.ts'

let server: Awaited<ReturnType<typeof beginWriting>>
beforeEach(async () => {
  server = await beginWriting()
})
afterEach(() => jest.useRealTimers())

describe('writing a briefing', () => {
  test('typing is one step, saved once it pauses; undo and redo are saved too', async () => {
    for (const text of ['H', 'He', 'Hel']) write('a', 'text', text)
    expect(state()).toBe('unsaved')
    expect(draftOf('one')?.briefing.slides[0]?.text).toBe('Hel')
    await jest.advanceTimersByTimeAsync(1_000)
    expect(state()).toBe('saved')
    expect(draftOf('one')).toBeNull()
    expect([server.writes(), server.kept.get('one')?.briefing.slides[0]?.text]).toStrictEqual([2, 'Hel'])
    takeBack()
    expect(slides()[0]?.text).toBe('')
    doAgain()
    expect(slides()[0]?.text).toBe('Hel')
    takeBack()
    await save()
    expect(server.kept.get('one')?.briefing.slides[0]?.text).toBe('')
  })

  test('moving and deleting come back by undo, with the slide that was looked at', () => {
    moveSlide('a', 2)
    useBook.setState({ at: 'b' })
    dropSlide('b')
    expect(useBook.getState()).toMatchObject({ at: 'c', said: 'Deleted slide 1' })
    takeBack()
    expect(useBook.getState()).toMatchObject({ at: 'b', said: 'Undid: Deleted slide 1' })
    takeBack()
    expect(slides().map(({ id }) => id)).toStrictEqual(['a', 'b', 'c'])
  })

  test('what was not kept survives a reload', async () => {
    write('a', 'text', 'unsaved')
    const draft = draftOf('one')
    fill(null)
    useSaving.setState({ state: 'saved', base: null })
    keepDraft('one', draft)
    await openBook('one')
    expect(slides()[0]?.text).toBe('unsaved')
    await jest.advanceTimersByTimeAsync(1_000)
    expect([state(), server.kept.get('one')?.briefing.slides[0]?.text]).toStrictEqual(['saved', 'unsaved'])
  })

  test('a failure says why, keeps the draft, and is tried again', async () => {
    server.refusals.push(no(503, 'store_unavailable'))
    write('a', 'title', 'New')
    await save()
    expect(useSaving.getState()).toMatchObject({ state: 'failed', why: 'It said store_unavailable.' })
    expect(draftOf('one')?.briefing.slides[0]?.title).toBe('New')
    await jest.advanceTimersByTimeAsync(7_000)
    expect([state(), server.kept.get('one')?.briefing.slides[0]?.title]).toStrictEqual(['saved', 'New'])
  })

  test('what the server refuses for good is not retried, and nothing is sent twice at once', async () => {
    const puts = () => jest.mocked(fetch).mock.calls.filter(([, init]) => init?.method === 'PUT').length
    const before = puts()
    write('a', 'title', 'New')
    await Promise.all([save(), save()])
    expect([puts() - before, server.writes()]).toStrictEqual([1, 2])
    server.refusals.push(no(422, 'unprocessable'))
    write('a', 'title', 'Newer')
    await jest.advanceTimersByTimeAsync(60_000)
    expect([puts() - before, state()]).toStrictEqual([2, 'failed'])
  })

  test('a failure is over once undo leads back to what is kept', async () => {
    server.refusals.push(no(422, 'unprocessable'))
    write('a', 'title', 'New')
    await save()
    expect(state()).toBe('failed')
    takeBack()
    await jest.advanceTimersByTimeAsync(1_000)
    expect([state(), draftOf('one'), server.writes()]).toStrictEqual(['saved', null, 1])
  })

  test('another’s change elsewhere in the briefing is merged with mine', async () => {
    server.elsewhere((before) => withEdit(before, 'b', { title: 'Theirs' }))
    write('a', 'title', 'Mine')
    await save()
    expect(state()).toBe('saved')
    expect(server.kept.get('one')?.briefing.slides.map(({ title }) => title)).toStrictEqual([
      'Mine',
      'Theirs',
      'c'
    ])
    expect(slides()[1]?.title).toBe('Theirs')
  })
})

describe('a line that is cut before the answer', () => {
  beforeEach(() => {
    server.line.isCut = true
  })

  test('what came first is not held to be somebody else’s, whatever was typed meanwhile', async () => {
    write('a', 'text', 'Hel')
    await save()
    write('a', 'text', 'Hello')
    await save()
    expect(state()).toBe('failed')
    server.line.isCut = false
    write('a', 'text', 'Hello you')
    await save()
    expect([state(), server.kept.get('one')?.briefing.slides[0]?.text]).toStrictEqual(['saved', 'Hello you'])
    expect(useBook.getState().did).not.toContain('Merged')
  })

  test('a new briefing is saved, not in conflict with itself; also after a reload', async () => {
    const made = { ...briefing('a'), id: 'two' }
    await beginBook(made)
    expect(state()).toBe('failed')
    const draft = draftOf('two')
    server.line.isCut = false
    await save()
    expect([state(), draftOf('two')]).toStrictEqual(['saved', null])
    fill(null)
    keepDraft('two', draft)
    await openBook('two')
    expect([state(), draftOf('two'), useBook.getState().briefing?.id]).toStrictEqual(['saved', null, 'two'])
  })
})

describe('a conflict', () => {
  beforeEach(async () => {
    server.elsewhere((before) => withEdit(before, 'a', { title: 'Theirs' }))
    write('a', 'title', 'Mine')
    await save()
    expect(useSaving.getState()).toMatchObject({ state: 'conflict' })
    expect(useSaving.getState().theirs?.briefing.slides[0]?.title).toBe('Theirs')
  })

  test('overwrites nothing while it lasts', async () => {
    write('a', 'title', 'Mine still')
    await jest.advanceTimersByTimeAsync(20_000)
    expect(server.kept.get('one')?.briefing.slides[0]?.title).toBe('Theirs')
    expect(draftOf('one')?.briefing.slides[0]?.title).toBe('Mine still')
  })

  test('outlives a reload, although another tab has saved and let its draft go', async () => {
    keepDraft('one', null)
    dispatchEvent(new Event('pagehide'))
    expect(draftOf('one')?.briefing.slides[0]?.title).toBe('Mine')
  })

  test('mine goes over theirs', async () => {
    expect(await settle('mine')).toBe('one')
    expect([state(), server.kept.get('one')?.briefing.slides[0]?.title]).toStrictEqual(['saved', 'Mine'])
  })

  test('theirs goes over mine, and undo brings mine back', async () => {
    await settle('theirs')
    expect([state(), slides()[0]?.title, draftOf('one')]).toStrictEqual(['saved', 'Theirs', null])
    takeBack()
    await save()
    expect(server.kept.get('one')?.briefing.slides[0]?.title).toBe('Mine')
  })

  test('both are kept, mine as a copy', async () => {
    const copy = await settle('both')
    expect(copy).not.toBe('one')
    expect(server.kept.get('one')?.briefing.slides[0]?.title).toBe('Theirs')
    expect(server.kept.get(copy ?? '')?.briefing).toMatchObject({ title: 'A briefing (my version)' })
    expect(idsOf(server.kept.get(copy ?? '')?.briefing ?? briefing())).toBe('a b c')
  })

  test.each([
    ['put back', 'mine', 'one', 'Mine'],
    ['let go', 'theirs', null, undefined]
  ] as const)('what was deleted elsewhere is %s', async (_, how, open, title) => {
    server.kept.delete('one')
    useSaving.setState({ theirs: null })
    expect(await settle(how)).toBe(open)
    expect(useBook.getState().briefing?.id ?? null).toBe(open)
    expect([server.kept.get('one')?.briefing.slides[0]?.title, draftOf('one')]).toStrictEqual([title, null])
  })
})

describe('deleting a briefing', () => {
  test('takes it away with its draft', async () => {
    write('a', 'title', 'Mine')
    await discard()
    expect([server.kept.size, draftOf('one'), useBook.getState().briefing]).toStrictEqual([0, null, null])
  })

  test('is done where it is gone already, because the answer was lost', async () => {
    const asked = globalThis.fetch
    globalThis.fetch = jest.fn(async (url: string, init?: RequestInit) => {
      const answer = await asked(url, init)
      if (init?.method === 'DELETE') throw new TypeError('Failed to fetch')
      return answer
    }) as never
    await discard()
    expect([server.kept.size, useBook.getState().briefing]).toStrictEqual([0, null])
  })

  test('is not done where it did not arrive', async () => {
    const asked = globalThis.fetch
    globalThis.fetch = jest.fn(async (url: string, init?: RequestInit) => {
      if (init?.method === 'DELETE') throw new TypeError('Failed to fetch')
      return asked(url, init)
    }) as never
    await expect(discard()).rejects.toMatchObject({ code: 'store_unavailable' })
    expect([server.kept.size, useBook.getState().briefing?.id]).toStrictEqual([1, 'one'])
  })

  test('takes nothing away that was changed elsewhere', async () => {
    server.elsewhere((before) => withEdit(before, 'a', { title: 'Theirs' }))
    await expect(discard()).rejects.toMatchObject({ code: 'precondition_failed' })
    expect([server.kept.size, useBook.getState().briefing?.id]).toStrictEqual([1, 'one'])
  })
})
