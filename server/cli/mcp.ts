import { AppError } from '#model/error.ts'
import { LIMITS } from '#model/limits.ts'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { once } from 'node:events'
import { openLog } from '../log.ts'
import { createAssistantServer, TOO_LONG, toProtocolFault } from '../mcp/assistant.ts'
import { watchRequests } from '../mcp/requests.ts'
import type { CliContext } from './context.ts'
import { withStore } from './context.ts'
import { parse } from './given.ts'

/** Answers an assistant over standard input and output until it hangs up; all else is said on standard error. */
export async function mcp(cli: CliContext, rest: string[]): Promise<number> {
  parse(rest, {})
  const log = await openLog(cli.settings.log)
  await withStore(cli, 'follow', async (store) => {
    const server = createAssistantServer(store, cli.version, log)
    // a file or /dev/null as input ends, but since Node 22 it is not closed
    const hungUp = Promise.race([once(process.stdin, 'end'), once(process.stdin, 'close')])
    const stopped = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
    const line = new StdioServerTransport()
    await server.connect(line)
    const requests = watchRequests(line)
    const onerror = (error: Error): void => {
      log.warn({ err: error }, 'an assistant sent what cannot be read')
      if (error instanceof SyntaxError || error.name.endsWith('ZodError'))
        cli.out.write(toProtocolFault(error))
    }
    Object.assign(server.server, { onerror })
    // the package stops listening after a message that it cannot hold, and would leave the assistant waiting
    const deaf = new Promise<true>((resolve) =>
      Object.assign(server.server, { onclose: () => resolve(true) })
    )
    log.info({ store: store.kind }, 'ready for an assistant')
    if ((await Promise.race([hungUp, stopped, deaf])) === true) {
      cli.out.write(TOO_LONG)
      throw new AppError('bad_request', 'The assistant sent a line that is too long to be read.')
    }
    // a pipe that brought its questions at once ends before they are answered
    await Promise.race([requests.answered(LIMITS.readDeadline), stopped])
    await server.close()
  })
  return 0
}
