import type { ChildProcess } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'

export type Ended = { code: number | null; out: string; err: string }
export type Running = {
  child: ChildProcess
  ended: Promise<Ended>
  line(pattern: RegExp): Promise<RegExpExecArray>
}

/** Starts the command line as its users do, over an embedded store unless `env` says otherwise. */
export function startCli(args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd = process.cwd()): Running {
  const program = resolve('server', 'pincite.mjs')
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env: { PATH, HOME, PINCITE_STORE: 'embedded', ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, out, err }))
  return {
    child,
    ended,
    async line(pattern) {
      for (;;) {
        const found = pattern.exec(out)
        if (found) return found
        if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${err}`)
        await Promise.race([once(child.stdout, 'data'), ended])
      }
    }
  }
}

/** Runs the command line to its end. */
export function runCli(args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd?: string): Promise<Ended> {
  return startCli(args, env, cwd).ended
}

/** Runs a program to its end with the data folder of the command line inside a folder. */
export function runIn(folder: string, program: string, args: readonly string[]) {
  const env = {
    ...process.env,
    PINCITE_DATA: join(folder, 'data'),
    PINCITE_STORE: 'embedded',
    NO_COLOR: '1'
  }
  const { status, stdout, stderr } = spawnSync(program, args, { env, encoding: 'utf8' })
  return { status, stdout, stderr }
}
