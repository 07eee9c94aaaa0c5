import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { lastLines } from './command.ts'
import type { Effects } from './engine.ts'
import { Obstacle } from './obstacle.ts'

/** The release to run: the long-term one, on Java 17 or 21. */
export const NEO4J_VERSION = '5.26.31'

const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies'
const PROGRESS_EVERY_MS = 3_000

/** A Maven project that needs nothing but Neo4j Community. */
export function pomText(version: string): string {
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>pincite</groupId>
  <artifactId>local-neo4j</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.neo4j</groupId>
      <artifactId>neo4j</artifactId>
      <version>${version}</version>
    </dependency>
  </dependencies>
</project>
`
}

/**
 * The folder of Neo4j's jars, fetched by Maven on first use (123 MB); the folder exists only once it is
 * complete.
 */
export async function openJars(home: string, effects: Effects): Promise<string> {
  const shelf = path.join(home, 'jars')
  const whole = path.join(shelf, NEO4J_VERSION)
  if (existsSync(whole)) return whole
  await mkdir(shelf, { recursive: true })
  await dropPartial(shelf)
  const partial = await mkdtemp(path.join(shelf, 'partial-'))
  const lib = path.join(partial, 'lib')
  await writeFile(path.join(partial, 'pom.xml'), pomText(NEO4J_VERSION))
  effects.say(`Fetching Neo4j ${NEO4J_VERSION} with Maven: 123 MB, only this once.`)
  const result = await effects.run(
    'mvn',
    ['-B', COPY, `-DoutputDirectory=${lib}`, '-DincludeScope=runtime'],
    {
      cwd: partial,
      onLine: createProgress(effects.say, Date.now)
    }
  )
  if (result.code !== 0 || !(await hasNeo4j(lib))) {
    await rm(partial, { recursive: true, force: true })
    throw new Obstacle(result.code === 127 ? NO_MAVEN : mavenFailed(result.out + '\n' + result.err))
  }
  await rename(lib, whole)
  await rm(partial, { recursive: true, force: true })
  return whole
}

/** Turns Maven's output into a line every three seconds that counts the files fetched so far. */
export function createProgress(say: (line: string) => void, now: () => number): (line: string) => void {
  let files = 0
  let told = now()
  return (line) => {
    if (!line.includes('Downloaded from ')) return
    files++
    if (now() - told < PROGRESS_EVERY_MS) return
    told = now()
    say(`  ${files} files …`)
  }
}

async function dropPartial(shelf: string): Promise<void> {
  const left = (await readdir(shelf)).filter((name) => name.startsWith('partial-'))
  await Promise.all(left.map((name) => rm(path.join(shelf, name), { recursive: true, force: true })))
}

async function hasNeo4j(lib: string): Promise<boolean> {
  return existsSync(lib) && (await readdir(lib)).includes(`neo4j-${NEO4J_VERSION}.jar`)
}

const NO_MAVEN = `Maven (mvn) is not installed, and no Docker engine answers.
Install either, then run npm run neo4j again:
  Debian or Ubuntu   apt-get install maven openjdk-17-jre-headless
  macOS              brew install maven openjdk@21
Or use a Neo4j you already have: see docs/neo4j.md.`

function mavenFailed(output: string): string {
  const errors = output.split('\n').filter((line) => line.includes('ERROR'))
  return `Maven could not fetch Neo4j. It uses this machine's own settings (settings.xml), proxy and mirrors included.
${lastLines(errors.length > 0 ? errors.slice(0, 5).join('\n') : output, 5)}
Maven keeps what has arrived so far: run npm run neo4j again to go on.`
}
