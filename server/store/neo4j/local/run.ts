import { runCommand } from './command.ts'
import { createDockerEngine, dockerAnswers } from './docker.ts'
import type { Effects, Engine } from './engine.ts'
import { openHome, start, status, stop, wipe } from './local.ts'
import type { Local } from './local.ts'
import { Obstacle } from './obstacle.ts'
import { askServer } from './probe.ts'
import { createJavaEngine } from './process.ts'
import { readLocalSettings } from './settings.ts'
import type { LocalSettings } from './settings.ts'

const USAGE = `npm run neo4j [-- start | stop | status | wipe --yes]

  start    (the default) starts a Neo4j of your own on this machine, in the background
  stop     stops it; its data stays
  status   says whether it runs; exit code 3 when it does not
  wipe     deletes its data, with --yes

  PINCITE_NEO4J_HOME        its folder                    .neo4j
  PINCITE_NEO4J_PORT        its port                      7687, or the next free one
  PINCITE_NEO4J_HEAP        largest Java heap             2g
  PINCITE_NEO4J_PAGECACHE   page cache                    128m
  PINCITE_NEO4J_WITH        docker or java                docker where an engine answers`

async function chooseEngine(asked: LocalSettings['engine'], docker: Engine, java: Engine): Promise<Engine> {
  if (asked === 'java') return java
  const answers = await dockerAnswers(runCommand)
  if (asked === 'docker' && !answers) {
    throw new Obstacle('PINCITE_NEO4J_WITH is docker, but no Docker engine answers (docker info).')
  }
  return answers ? docker : java
}

async function openLocal(): Promise<Local> {
  const read = readLocalSettings(process.env, process.cwd())
  const settings = { ...read, home: await openHome(read.home) }
  const effects: Effects = { run: runCommand, say: (line) => console.log(line), env: process.env }
  const java = createJavaEngine(settings, effects)
  const docker = createDockerEngine(settings, effects)
  return {
    home: settings.home,
    port: settings.port,
    say: effects.say,
    engines: [java, docker],
    chooseEngine: () => chooseEngine(settings.engine, docker, java),
    ask: askServer
  }
}

async function main(words: string[]): Promise<number> {
  const [verb = 'start', ...rest] = words
  switch (`${verb} ${rest.join(' ')}`.trim()) {
    case 'start':
      await start(await openLocal())
      return 0
    case 'stop':
      await stop(await openLocal())
      return 0
    case 'status':
      return (await status(await openLocal())) ? 0 : 3
    case 'wipe --yes':
      await wipe(await openLocal())
      return 0
    case 'help':
    case '--help':
      console.log(USAGE)
      return 0
    default:
      console.error(USAGE)
      return 2
  }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Obstacle)) throw error
  console.error(error.message)
  process.exitCode = 1
}
