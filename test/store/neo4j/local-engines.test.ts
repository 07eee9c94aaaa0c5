import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runCommand } from '../../../server/store/neo4j/local/command.ts'
import type { Outcome, Run } from '../../../server/store/neo4j/local/command.ts'
import { confText } from '../../../server/store/neo4j/local/conf.ts'
import {
  containerName,
  createDockerEngine,
  dockerAnswers,
  runArguments,
  toVariable
} from '../../../server/store/neo4j/local/docker.ts'
import { createProgress, NEO4J_VERSION, openJars, pomText } from '../../../server/store/neo4j/local/jars.ts'
import { findJava, javaRelease } from '../../../server/store/neo4j/local/java.ts'
import { choosePort } from '../../../server/store/neo4j/local/port.ts'
import { findProcess } from '../../../server/store/neo4j/local/process.ts'
import { readLocalSettings } from '../../../server/store/neo4j/local/settings.ts'

const ended = (over: Partial<Outcome>): Outcome => ({ code: 0, out: '', err: '', ...over })
const silent = () => undefined
const notInstalled: Run = () => Promise.resolve(ended({ code: 127 }))
const oldJava: Run = () => Promise.resolve(ended({ err: 'openjdk version "11.0.2" 2019-01-15' }))
const fetchedTwice: Run = () => Promise.reject(new Error('fetched twice'))

const maven =
  (files: string[], code = 0): Run =>
  async (_, args) => {
    const lib = args.find((arg) => arg.startsWith('-DoutputDirectory='))?.split('=')[1]
    if (lib === undefined) throw new Error('no output folder')
    await mkdir(lib)
    await Promise.all(files.map((name) => writeFile(path.join(lib, name), '')))
    return ended({ code, out: '[ERROR] no such host' })
  }

let home: string

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'pincite-neo4j-'))
})

afterEach(async () => {
  await rm(home, { recursive: true, force: true })
})

describe('the settings', () => {
  it('have defaults, and an empty variable is an unset one', () => {
    const expected = { home: '/project/.neo4j', port: null, heap: '2g', pageCache: '128m', engine: null }
    expect(readLocalSettings({}, '/project')).toStrictEqual(expected)
    expect(readLocalSettings({ PINCITE_NEO4J_PORT: '', PINCITE_NEO4J_HOME: '' }, '/project')).toStrictEqual(
      expected
    )
  })

  it('name every variable that cannot be used', () => {
    expect(() =>
      readLocalSettings({ PINCITE_NEO4J_PORT: '70000', PINCITE_NEO4J_HEAP: '1g\nx=y' }, '/project')
    ).toThrow(/PINCITE_NEO4J_PORT[^]*PINCITE_NEO4J_HEAP/)
  })
})

describe('neo4j.conf', () => {
  it('listens on loopback only, keeps its password, reads no files and takes the sizes given', () => {
    const text = confText({ ...readLocalSettings({}, '/project'), heap: '3g', pageCache: '2g' }, 7690)
    const lines = text.split('\n')
    expect(lines).toContain('server.bolt.listen_address=127.0.0.1:7690')
    expect(lines).toContain('dbms.security.auth_enabled=true')
    expect(lines).toContain('dbms.security.allow_csv_import_from_file_urls=false')
    expect(lines).toContain('db.tx_log.preallocate=false')
    expect(lines).toContain('server.memory.heap.initial_size=256m')
    expect(lines).toContain('server.memory.heap.max_size=3g')
    expect(lines).toContain('server.memory.pagecache.size=2g')
    expect(text).not.toContain('0.0.0.0')
  })

  it('never begins with a larger heap than the largest', () => {
    const text = confText({ ...readLocalSettings({}, '/project'), heap: '200m' }, 7687)
    expect(text).toContain('server.memory.heap.initial_size=200m\n')
  })
})

describe('the port', () => {
  it('is 7687, or the next that is free', async () => {
    expect(await choosePort(null, () => Promise.resolve(true))).toBe(7687)
    expect(await choosePort(null, (port) => Promise.resolve(port > 7689))).toBe(7690)
  })

  it('is the one asked for or none', async () => {
    expect(await choosePort(9000, () => Promise.resolve(true))).toBe(9000)
    await expect(choosePort(9000, (port) => Promise.resolve(port !== 9000))).rejects.toThrow('Port 9000')
    await expect(choosePort(null, () => Promise.resolve(false))).rejects.toThrow('No port')
  })
})

describe('Java', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_402"', 8],
    ['openjdk version "21" 2023-09-19', 21],
    ['command not found', null]
  ])('reads the release in %s', (text, release) => {
    expect(javaRelease(text)).toBe(release)
  })

  it('is refused when it is missing or too old, saying what to do', async () => {
    const effects = { say: silent, env: {} }
    await expect(findJava({ ...effects, run: notInstalled })).rejects.toThrow('Install Java 17 or 21')
    await expect(findJava({ ...effects, run: oldJava })).rejects.toThrow('Java 11 (java) is too old')
  })
})

describe('the jars', () => {
  it('come whole or not at all, and are fetched once', async () => {
    const effects = { say: silent, env: {} }
    const jar = `neo4j-${NEO4J_VERSION}.jar`
    await expect(openJars(home, { ...effects, run: maven([jar], 1) })).rejects.toThrow('no such host')
    await expect(openJars(home, { ...effects, run: maven(['other.jar']) })).rejects.toThrow('could not fetch')
    await mkdir(path.join(home, 'jars', 'partial-left-by-a-crash'))
    const lib = await openJars(home, { ...effects, run: maven([jar]) })
    expect(await readdir(lib)).toStrictEqual([jar])
    expect(await readdir(path.join(home, 'jars'))).toStrictEqual([NEO4J_VERSION])
    expect(await openJars(home, { ...effects, run: fetchedTwice })).toBe(lib)
  })

  it('say what to install where Maven is missing', async () => {
    await expect(openJars(home, { run: notInstalled, say: silent, env: {} })).rejects.toThrow(
      'apt-get install maven'
    )
  })

  it('are asked for in a pom that names no registry', () => {
    expect(pomText('5.26.31')).toContain('<version>5.26.31</version>')
    expect(pomText('5.26.31')).not.toContain('<repositor')
  })

  it('are counted as they come, once in three seconds', () => {
    const said: string[] = []
    let now = 0
    const onLine = createProgress(
      (line) => said.push(line),
      () => now
    )
    for (now = 0; now < 7_000; now += 1_000) onLine('Downloaded from somewhere: a.jar')
    onLine('Copying a.jar')
    expect(said).toStrictEqual(['  4 files …', '  7 files …'])
  })
})

describe('the process', () => {
  it('is not taken for Neo4j because it has the number that a crash left', async () => {
    expect(await findProcess(home, runCommand)).toBeNull()
    await mkdir(path.join(home, 'run'))
    await writeFile(path.join(home, 'run', 'neo4j.pid'), `${process.pid}\n`)
    expect(await findProcess(home, runCommand)).toBeNull()
  })
})

describe('a program', () => {
  it('that is not installed ends with 127, one that hangs with 124', async () => {
    expect((await runCommand('no-such-program-here', [])).code).toBe(127)
    const hung = runCommand(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { timeoutMs: 200 })
    expect((await hung).code).toBe(124)
  })

  it('that may not be run counts as not installed', async () => {
    await writeFile(path.join(home, 'mvn'), '', { mode: 0o644 })
    expect(await runCommand('mvn', [], { env: { PATH: home } })).toMatchObject({ code: 127 })
  })

  it('gives its code and its lines', async () => {
    const script = 'console.log("one\\ntwo"); console.error("three"); process.exit(5)'
    expect(await runCommand(process.execPath, ['-e', script])).toStrictEqual({
      code: 5,
      out: 'one\ntwo',
      err: 'three'
    })
  })
})

describe('Docker', () => {
  it('answers only when its engine does', async () => {
    expect(await dockerAnswers(() => Promise.resolve(ended({ out: '28.2.2' })))).toBe(true)
    expect(await dockerAnswers(() => Promise.resolve(ended({ code: 1, err: 'Cannot connect' })))).toBe(false)
    expect(await dockerAnswers(() => Promise.resolve(ended({ out: '' })))).toBe(false)
  })

  it('publishes on loopback only and spells settings as the image wants them', () => {
    const settings = readLocalSettings({ PINCITE_NEO4J_HEAP: '2g' }, '/project')
    const words = runArguments(settings, 7690, '1000:1000')
    expect(words).toContain('--publish=127.0.0.1:7690:7687')
    expect(words).toContain('--user=1000:1000')
    expect(words).toContain('--env=NEO4J_server_memory_heap_max__size=2g')
    expect(toVariable('db.tx_log.preallocate')).toBe('NEO4J_db_tx__log_preallocate')
    expect(containerName('/a')).not.toBe(containerName('/b'))
  })

  it('gets the password from the environment, never as an argument', async () => {
    const calls: { words: string; auth: string | undefined }[] = []
    const run: Run = (_, args, options) => {
      calls.push({ words: args.join(' '), auth: options?.env?.['NEO4J_AUTH'] })
      return Promise.resolve(ended({}))
    }
    const engine = createDockerEngine(
      { ...readLocalSettings({}, '/project'), home },
      { run, say: silent, env: {} }
    )
    await engine.prepare()
    await engine.start(7687, 'not-a-secret')
    expect(existsSync(path.join(home, 'data'))).toBe(true)
    expect(calls.at(-1)?.auth).toBe('neo4j/not-a-secret')
    expect(calls.some(({ words }) => words.includes('not-a-secret'))).toBe(false)
  })
})
