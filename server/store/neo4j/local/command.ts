import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { isCode } from '../../../error-code.ts'

/**
 * How a program ended: its exit code (127 when there is none that may be run, 124 when it took too long) and its
 * output.
 */
export interface Outcome {
  code: number
  out: string
  err: string
}

/** How a program is run, besides its arguments. */
interface RunOptions {
  env?: NodeJS.ProcessEnv
  cwd?: string
  /** Milliseconds after which it is killed. */
  timeoutMs?: number
  /** Called with each line of standard output as it comes. */
  onLine?: (line: string) => void
  /** Runs in a session of its own, so that whatever it leaves running outlives this terminal. */
  detached?: boolean
}

/** Runs a program to its end, without a shell; never rejects. */
export type Run = (program: string, args: readonly string[], options?: RunOptions) => Promise<Outcome>

/** Runs real programs. */
export const runCommand: Run = (program, args, options = {}) =>
  new Promise((resolve) => {
    const out: string[] = []
    const err: string[] = []
    let late = false
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      detached: options.detached ?? false,
      stdio: ['ignore', 'pipe', 'pipe']
    })
    const timer = options.timeoutMs
      ? setTimeout(() => {
          late = true
          child.kill('SIGKILL')
          // a grandchild may hold the pipes open after the child has gone
          child.stdout.destroy()
          child.stderr.destroy()
        }, options.timeoutMs)
      : undefined
    const finish = (code: number) => {
      clearTimeout(timer)
      resolve({ code: late ? 124 : code, out: out.join('\n'), err: err.join('\n') })
    }
    createInterface({ input: child.stdout }).on('line', (line) => {
      out.push(line)
      options.onLine?.(line)
    })
    createInterface({ input: child.stderr }).on('line', (line) => err.push(line))
    child.once('error', (error) => {
      err.push(error.message)
      // with an unreadable folder in PATH, a missing program is reported as EACCES
      finish(isCode(error, 'ENOENT') || isCode(error, 'EACCES') ? 127 : 126)
    })
    child.once('close', (code) => finish(code ?? 1))
  })

/** The last lines of a text, to show why something failed. */
export function lastLines(text: string, count: number): string {
  return text.trimEnd().split('\n').slice(-count).join('\n')
}
