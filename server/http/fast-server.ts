import type { Express } from 'express'
import type { Server } from 'node:http'
import { createServer, IncomingMessage, ServerResponse } from 'node:http'

/** A question about two thousand entities is a long address, bytes. */
const MOST_ADDRESS = 256 * 1024

/**
 * An HTTP server whose requests and responses are born with the prototypes that Express gives them.
 * Express sets both prototypes on every request, which makes V8 forget what it learned of their shape;
 * setting the one that is already there costs nothing.
 */
export function createFastServer(app: Express): Server {
  class Request extends IncomingMessage {}
  class Response extends ServerResponse<Request> {}
  adopt(Request.prototype, app.request)
  adopt(Response.prototype, app.response)
  Object.assign(app, { request: Request.prototype, response: Response.prototype })
  return createServer(
    { IncomingMessage: Request, ServerResponse: Response, maxHeaderSize: MOST_ADDRESS },
    app
  )
}

/** Puts Express's prototype, and what it says of its own, under a class of ours. */
function adopt(ours: object, theirs: object): void {
  Object.setPrototypeOf(ours, theirs)
}
