import { askToken, giveToken, useWriteToken } from '../../client/state/write-token.ts'
import { needsToken, write } from '../../client/write.ts'

const TOKEN = 'the-right-one'
const CHANGE = { method: 'PUT', headers: { 'if-none-match': '*' }, body: '{}' }

let sent: unknown[]

/** A server that takes what bears the token, and says `code` to what does. */
function serve(code: string | null = null): void {
  const no = (status: number, said: string) => ({
    ok: false,
    status,
    json: () => Promise.resolve({ error: { code: said, message: `It said ${said}.` } })
  })
  const value = (_url: string, { headers }: { headers: Record<string, string> }) => {
    sent.push(headers)
    if (headers['authorization'] !== `Bearer ${TOKEN}`) return Promise.resolve(no(401, 'unauthorized'))
    return Promise.resolve(code === null ? { ok: true, status: 200 } : no(412, code))
  }
  Object.defineProperty(globalThis, 'fetch', { configurable: true, value })
}

const asked = (how: string) =>
  new Promise<void>((resolve) => {
    if (useWriteToken.getState().asking === how) return resolve()
    const stop = useWriteToken.subscribe(({ asking }) => {
      if (asking !== how) return
      stop()
      resolve()
    })
  })

beforeEach(() => {
  sent = []
  sessionStorage.clear()
  useWriteToken.setState({ token: null, asking: null })
  serve()
})

test('a change refused for want of the token is sent again with it, and so is the next one at once', async () => {
  const writing = write('/x', CHANGE)
  await asked('first')
  giveToken(TOKEN)
  expect(await writing).toMatchObject({ ok: true })
  expect(sent).toStrictEqual([CHANGE.headers, { ...CHANGE.headers, authorization: `Bearer ${TOKEN}` }])
  expect(useWriteToken.getState().asking).toBeNull()
  await write('/x', CHANGE)
  expect(sent).toHaveLength(3)
  expect(sessionStorage.getItem('pincite.token')).toBe(TOKEN)
})

test('a wrong token is not kept, and another is asked for', async () => {
  const writing = write('/x', CHANGE)
  await asked('first')
  giveToken('a-wrong-one')
  await asked('again')
  expect(sessionStorage.getItem('pincite.token')).toBeNull()
  giveToken(TOKEN)
  expect(await writing).toMatchObject({ ok: true })
})

test('without a token it says what it wants', async () => {
  const writing = write('/x', CHANGE)
  await asked('first')
  giveToken(null)
  const error: unknown = await writing.catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ message: 'This server takes changes only with its token.' })
  expect(needsToken(error)).toBe(true)
})

test('where nobody may be asked, nobody is', async () => {
  await expect(write('/x', CHANGE, () => false)).rejects.toMatchObject({ code: 'unauthorized' })
  expect(useWriteToken.getState().asking).toBeNull()
})

test('what the server says to a change with its token is what is said', async () => {
  serve('precondition_failed')
  const writing = write('/x', CHANGE)
  await asked('first')
  giveToken(TOKEN)
  await expect(writing).rejects.toMatchObject({ code: 'precondition_failed' })
  expect(useWriteToken.getState().asking).toBeNull()
})

test('one token answers all that ask', async () => {
  const both = Promise.all([askToken(null), askToken(null)])
  giveToken(TOKEN)
  expect(await both).toStrictEqual([TOKEN, TOKEN])
})
