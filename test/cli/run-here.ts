import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { runCli } from '../../server/cli.ts'

/** `root` is the folder of the program. */
type Given = { env?: NodeJS.ProcessEnv; input?: string; root?: string }

/**
 * Carries out a command in this process, which is much quicker than one of its own, with the data folder of the
 * command line inside a folder. Signals, pipes and `publish` need a process: `runIn`.
 */
export async function runHere(
  folder: string,
  args: readonly string[],
  { env, input = '', root = process.cwd() }: Given = {}
) {
  const [out, err] = [collect(), collect()]
  const own = { PINCITE_DATA: join(folder, 'data'), PINCITE_STORE: 'embedded', NO_COLOR: '1' }
  const restore = replace({
    env: { ...process.env, ...own, ...env },
    stdin: Readable.from([input]),
    stdout: out.stream,
    stderr: err.stream
  })
  try {
    const status = await runCli(args, root)
    return { status, stdout: out.text(), stderr: err.text() }
  } finally {
    restore()
  }
}

/** Replaces what this process has; gives what puts it back. */
function replace(parts: Record<'env' | 'stdin' | 'stdout' | 'stderr', object>): () => void {
  const before = Object.getOwnPropertyDescriptors(process)
  for (const [name, value] of Object.entries(parts)) {
    Object.defineProperty(process, name, { value, configurable: true, writable: true })
  }
  return () => {
    const { env, stdin, stdout, stderr } = before
    Object.defineProperties(process, { env, stdin, stdout, stderr })
  }
}

/** A stream that is no terminal and remembers what it was told. */
function collect(): { stream: Writable; text: () => string } {
  const pieces: Buffer[] = []
  const stream = new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece)
      done()
    }
  })
  return { stream, text: () => Buffer.concat(pieces).toString('utf8') }
}
