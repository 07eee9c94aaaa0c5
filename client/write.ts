import { AppError } from '#model/error.ts'
import { send } from './api.ts'
import { askToken, tokenTried, useWriteToken } from './state/write-token.ts'

type Change = { method: string; headers: Record<string, string>; body?: string }

/**
 * Sends a change, with the token of this server where the reader has given it. Where the server asks for one, so does
 * the page, if it may, and the change is sent again; throws AppError as `send` does, `unauthorized` without a token.
 */
export async function write(
  url: string,
  change: Change,
  mayAsk: () => boolean = () => true
): Promise<Response> {
  let { token } = useWriteToken.getState()
  for (;;) {
    try {
      const response = await send(url, withToken(change, token))
      tokenTried()
      return response
    } catch (error) {
      if (!needsToken(error)) {
        tokenTried()
        throw error
      }
      const given = mayAsk() ? await askToken(token) : null
      if (given === null) {
        throw new AppError('unauthorized', 'This server takes changes only with its token.', { cause: error })
      }
      token = given
    }
  }
}

/** Whether a change was refused for want of the token. */
export function needsToken(error: unknown): boolean {
  return error instanceof AppError && error.code === 'unauthorized'
}

function withToken(change: Change, token: string | null): Change {
  if (token === null) return change
  return { ...change, headers: { ...change.headers, authorization: `Bearer ${token}` } }
}
