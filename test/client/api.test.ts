import { ask, askAhead, mayPass, readUrl } from '../../client/api.ts'
import { AppError } from '#model/error.ts'

function answerWith(status: number, body: unknown): void {
  const value = async () => Response.json(body, { status })
  Object.defineProperty(globalThis, 'fetch', { configurable: true, value })
}

describe('the address of a read', () => {
  test('joins lists by commas and leaves out what is not given', () => {
    expect(readUrl('between', { ids: ['meta-platforms', 'nm-v-meta'] })).toBe(
      '/api/between?ids=meta-platforms,nm-v-meta'
    )
    expect(readUrl('neighbors', { id: 'a', asOf: undefined, limit: 5 })).toBe('/api/neighbors?id=a&limit=5')
    expect(readUrl('overview', {})).toBe('/api/overview')
  })

  test('escapes what a reader types', () => {
    expect(readUrl('search', { q: 'a&b=ö #?' })).toBe('/api/search?q=a%26b%3D%C3%B6+%23%3F')
  })
})

describe('asking', () => {
  test('gives the answer', async () => {
    answerWith(200, { total: 0, hits: [] })
    await expect(ask('search', { q: 'x' })).resolves.toStrictEqual({ total: 0, hits: [] })
  })

  test('throws the server’s code and words', async () => {
    answerWith(404, { error: { code: 'not_found', message: 'There is no entity “x”.', requestId: 'r' } })
    await expect(ask('entity', { id: 'x' })).rejects.toMatchObject({
      code: 'not_found',
      message: 'There is no entity “x”.'
    })
  })

  test('says internal where the refusal has another shape', async () => {
    answerWith(500, '<html>')
    await expect(ask('overview', {})).rejects.toMatchObject({ code: 'internal' })
  })

  test.each([502, 503, 504])(
    'says that a proxy which answers %i did not reach the server',
    async (status) => {
      const value = async () => new Response('<html>Bad Gateway</html>', { status })
      Object.defineProperty(globalThis, 'fetch', { configurable: true, value })
      const words = `What stands before the server could not reach it (${status}); try again soon.`
      await expect(ask('overview', {})).rejects.toMatchObject({ code: 'store_unavailable', message: words })
    }
  )

  test('says that the store is unavailable where nobody answers', async () => {
    Object.defineProperty(globalThis, 'fetch', {
      configurable: true,
      value: () => Promise.reject(new TypeError('refused'))
    })
    await expect(ask('overview', {})).rejects.toMatchObject({ code: 'store_unavailable' })
  })

  test('says the same where the answer breaks off, which may pass, but not where the asker went away', async () => {
    const value = async () => new Response('{"total": 1, "hi')
    Object.defineProperty(globalThis, 'fetch', { configurable: true, value })
    await expect(ask('overview', {})).rejects.toMatchObject({ code: 'store_unavailable' })
    await expect(askAhead('search', { q: 'x' })).rejects.toMatchObject({ code: 'store_unavailable' })
    await expect(ask('overview', {}, AbortSignal.abort())).rejects.toThrow('JSON')
  })

  test('takes the answer to what was asked ahead, once', async () => {
    let asked = 0
    Object.defineProperty(globalThis, 'fetch', {
      configurable: true,
      value: () => Promise.resolve(Response.json({ total: ++asked, hits: [] }))
    })
    await expect(askAhead('search', { q: 'x' })).resolves.toMatchObject({ total: 1 })
    await expect(ask('search', { q: 'x' })).resolves.toMatchObject({ total: 1 })
    await expect(ask('search', { q: 'x' })).resolves.toMatchObject({ total: 2 })
  })

  test('tries again only where that may help', () => {
    expect(mayPass(new AppError('timeout', ''))).toBe(true)
    expect(mayPass(new AppError('not_found', ''))).toBe(false)
    expect(mayPass(new AppError('bad_request', ''))).toBe(false)
  })
})
