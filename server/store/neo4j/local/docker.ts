import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { lastLines } from './command.ts'
import type { Run } from './command.ts'
import { commonSettings } from './conf.ts'
import type { CreateEngine } from './engine.ts'
import { Obstacle } from './obstacle.ts'
import type { LocalSettings } from './settings.ts'

/** Neo4j Community, the long-term release: the same store format as the jars. */
const IMAGE = 'neo4j:5.26'

const ANSWER_WITHIN_MS = 3_000
const STOP_WITHIN_S = 60

/** Whether a Docker engine answers; having a Docker client does not mean that one does. */
export async function dockerAnswers(run: Run): Promise<boolean> {
  const result = await run('docker', ['info', '--format', '{{.ServerVersion}}'], {
    timeoutMs: ANSWER_WITHIN_MS
  })
  return result.code === 0 && result.out.trim() !== ''
}

/** The container's name, one for each home folder. */
export function containerName(home: string): string {
  return `pincite-neo4j-${createHash('sha256').update(home).digest('hex').slice(0, 8)}`
}

/** A Neo4j setting as the image's environment variable: a dot becomes one underscore, an underscore two. */
export function toVariable(setting: string): string {
  return `NEO4J_${setting.replaceAll('_', '__').replaceAll('.', '_')}`
}

/**
 * The arguments of `docker run`; the password is not among them, but comes from `NEO4J_AUTH` in the
 * environment.
 */
export function runArguments(settings: LocalSettings, port: number, user: string | null): string[] {
  const { home } = settings
  const variables = commonSettings(settings).map(([name, value]) => `${toVariable(name)}=${value}`)
  return [
    'run',
    '--detach',
    `--name=${containerName(home)}`,
    `--publish=127.0.0.1:${port}:7687`,
    `--volume=${path.join(home, 'data')}:/data`,
    `--volume=${path.join(home, 'logs')}:/logs`,
    ...(user === null ? [] : [`--user=${user}`]),
    '--env=NEO4J_AUTH',
    ...variables.map((variable) => `--env=${variable}`),
    IMAGE
  ]
}

/** Neo4j as a container that keeps its data in the home folder. */
export const createDockerEngine: CreateEngine = (settings, { run, say, env }) => {
  const name = containerName(settings.home)

  async function docker(args: string[], extra: NodeJS.ProcessEnv = {}): Promise<void> {
    const result = await run('docker', args, { env: { ...env, ...extra } })
    if (result.code !== 0) throw new Obstacle(`docker ${args[0]} failed.\n${lastLines(result.err, 10)}`)
  }

  return {
    label: 'Docker',
    isRunning: async () => {
      const args = ['container', 'inspect', '--format', '{{.State.Running}}', name]
      return (await run('docker', args, { timeoutMs: ANSWER_WITHIN_MS })).out.trim() === 'true'
    },
    prepare: async () => {
      await mkdir(path.join(settings.home, 'data'), { recursive: true })
      await mkdir(path.join(settings.home, 'logs'), { recursive: true })
      const here = await run('docker', ['image', 'inspect', '--format', '{{.Id}}', IMAGE])
      if (here.code === 0) return
      say(`Fetching ${IMAGE}, only this once.`)
      await docker(['pull', '--quiet', IMAGE])
    },
    start: async (port, password) => {
      // one that was stopped from outside still has the name; its data is in the home folder
      await run('docker', ['container', 'rm', name])
      await docker(runArguments(settings, port, ownUser()), { NEO4J_AUTH: `neo4j/${password}` })
    },
    stop: async () => {
      await docker(['stop', '--time', String(STOP_WITHIN_S), name])
      await docker(['container', 'rm', name])
    },
    log: async () => {
      const result = await run('docker', ['logs', '--tail', '15', name])
      return result.out + result.err
    }
  }
}

/**
 * This user as `uid:gid`, so that the data stays theirs; null for root, for whom the image substitutes its own
 * user.
 */
function ownUser(): string | null {
  const uid = process.getuid?.() ?? 0
  return uid === 0 ? null : `${uid}:${process.getgid?.() ?? uid}`
}
