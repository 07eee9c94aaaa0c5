import path from 'node:path'
import type { Effects } from './engine.ts'
import { Obstacle } from './obstacle.ts'

const OLDEST = 17
const HOW = `Install Java 17 or 21 (or Docker), then run npm run neo4j again:
  Debian or Ubuntu   apt-get install openjdk-17-jre-headless
  macOS              brew install openjdk@21
Where several are installed, JAVA_HOME says which one is used.`

/** The feature release in the output of `java -version` (8, 17, 21 …), or null where it cannot be told. */
export function javaRelease(text: string): number | null {
  const found = /version "(?:1\.)?(\d+)/.exec(text)
  return found ? Number(found[1]) : null
}

/** The Java program to use, `JAVA_HOME`'s first; an Obstacle where there is none or it is older than 17. */
export async function findJava({ run, env, say }: Effects): Promise<string> {
  const java = env['JAVA_HOME'] ? path.join(env['JAVA_HOME'], 'bin', 'java') : 'java'
  const result = await run(java, ['-version'], { timeoutMs: 20_000 })
  if (result.code !== 0) throw new Obstacle(`Java is not installed (${java} does not run).\n${HOW}`)
  const release = javaRelease(result.err + result.out)
  if (release !== null && release < OLDEST) {
    throw new Obstacle(`Java ${release} (${java}) is too old for Neo4j, which needs 17 or 21.\n${HOW}`)
  }
  if (release !== 17 && release !== 21) {
    say(`Neo4j is made for Java 17 and 21; this is ${release ?? 'one whose release cannot be told'}. Trying.`)
  }
  return java
}
