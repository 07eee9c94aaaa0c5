import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { lastLines } from './command.ts'
import type { Run } from './command.ts'
import { confText } from './conf.ts'
import type { CreateEngine } from './engine.ts'
import { openJars } from './jars.ts'
import { findJava } from './java.ts'
import { Obstacle } from './obstacle.ts'
import { hasData, passwordFile } from './password.ts'

const FOLDERS = ['conf', 'data', 'logs', 'run', 'plugins', 'import']
const STOP_WITHIN_MS = 120_000

/** Neo4j as a Java process of this user, from Maven's jars, started by Neo4j's own launcher. */
export const createJavaEngine: CreateEngine = (settings, effects) => {
  const { home } = settings
  const { run } = effects
  const neo4jEnv = { ...effects.env, NEO4J_HOME: home, NEO4J_CONF: path.join(home, 'conf') }
  const classPath = path.join(home, 'lib', '*')

  let java = 'java'

  async function launch(mainClass: string, args: string[]): Promise<void> {
    const result = await run(java, ['-cp', classPath, mainClass, ...args], {
      env: neo4jEnv,
      cwd: home,
      detached: true
    })
    if (result.code === 0) return
    throw new Obstacle(`Neo4j would not start.\n${lastLines(result.out + '\n' + result.err, 15)}`)
  }

  return {
    label: 'Java',
    isRunning: async () => (await findProcess(home, run)) !== null,
    prepare: async () => {
      java = await findJava(effects)
      const jars = await openJars(home, effects)
      await Promise.all(FOLDERS.map((name) => mkdir(path.join(home, name), { recursive: true })))
      await rm(path.join(home, 'lib'), { force: true })
      await symlink(path.relative(home, jars), path.join(home, 'lib'))
    },
    start: async (port) => {
      await writeFile(path.join(home, 'conf', 'neo4j.conf'), confText(settings, port))
      if (!hasData(home)) {
        // AdminTool reads arguments from a file named after an @, so no process list shows the password
        const secret = `@${passwordFile(home)}`
        await launch('org.neo4j.cli.AdminTool', ['dbms', 'set-initial-password', secret])
      }
      // left by a crash or a reboot; the launcher would take any process with that number for Neo4j
      await rm(pidFile(home), { force: true })
      await launch('org.neo4j.server.startup.Neo4jCommand', ['start'])
    },
    stop: async () => {
      const pid = await findProcess(home, run)
      if (pid === null) return
      process.kill(pid, 'SIGTERM')
      const deadline = Date.now() + STOP_WITHIN_MS
      while ((await findProcess(home, run)) !== null) {
        if (Date.now() > deadline)
          throw new Obstacle(`Neo4j (process ${pid}) is still stopping after two minutes.`)
        await sleep(200)
      }
    },
    log: async () => {
      const file = path.join(home, 'logs', 'neo4j.log')
      return existsSync(file) ? lastLines(await readFile(file, 'utf8'), 15) : ''
    }
  }
}

function pidFile(home: string): string {
  return path.join(home, 'run', 'neo4j.pid')
}

/**
 * The number of the Neo4j process of this home folder; null where none is running. Another program that happens
 * to have the number does not count.
 */
export async function findProcess(home: string, run: Run): Promise<number | null> {
  if (!existsSync(pidFile(home))) return null
  const pid = Number((await readFile(pidFile(home), 'utf8')).trim())
  if (!Number.isInteger(pid) || pid < 2) return null
  return (await commandLine(pid, run)).includes(`--home-dir=${home}`) ? pid : null
}

async function commandLine(pid: number, run: Run): Promise<string> {
  if (process.platform !== 'linux') return (await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)])).out
  return await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
}
