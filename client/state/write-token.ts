import { create } from 'zustand'
import { recall, remember } from './memory.ts'

const KEY = 'pincite.token'

/** The token by which a server takes changes, and how far it is asked for. */
type WriteToken = {
  token: string | null
  /** for the first time; again, as the server did not take it; or given, and being tried */
  asking: 'first' | 'again' | 'trying' | null
}

/** The token, kept for this tab of the browser until it is closed; it stands in no address and no file. */
export const useWriteToken = create<WriteToken>()(() => ({
  token: recall('sessionStorage', KEY),
  asking: null
}))

useWriteToken.subscribe(({ token }, before) => {
  if (token !== before.token) remember('sessionStorage', KEY, token)
})

/** Asks the reader for a token, as the server did not take the one it was given; null where none is given now. */
export function askToken(refused: string | null): Promise<string | null> {
  useWriteToken.setState({ token: null, asking: refused === null ? 'first' : 'again' })
  return new Promise((resolve) => {
    const stop = useWriteToken.subscribe(({ token, asking }) => {
      if (asking !== 'trying' && asking !== null) return
      stop()
      resolve(asking === null ? null : token)
    })
  })
}

/** Gives what was asked for: the token is tried at once; null where the reader has none. */
export function giveToken(token: string | null): void {
  useWriteToken.setState(token === null ? { asking: null } : { token, asking: 'trying' })
}

/** To be called when the server has accepted the token that was tried. */
export function tokenTried(): void {
  if (useWriteToken.getState().asking === 'trying') useWriteToken.setState({ asking: null })
}
