import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { writeWhole } from '../../../whole-file.ts'
import { Obstacle } from './obstacle.ts'

/** The file that holds only the password, so that it can be handed to Neo4j by name. */
export function passwordFile(home: string): string {
  return path.join(home, 'password')
}

/** Whether Neo4j has ever been started on this home folder, after which its password is fixed. */
export function hasData(home: string): boolean {
  return existsSync(path.join(home, 'data', 'databases'))
}

/** The password of this home folder: 48 hexadecimal digits, made on first use in a file of mode 0600. */
export async function openPassword(home: string): Promise<string> {
  const file = passwordFile(home)
  if (existsSync(file)) {
    const password = (await readFile(file, 'utf8')).trim()
    if (password.length > 0) return password
  }
  if (hasData(home)) {
    throw new Obstacle(
      `${path.join(home, 'data')} holds a database but ${file}, its password, is gone.\n` +
        'Put the file back, or move the data folder away to begin with an empty database.'
    )
  }
  const password = randomBytes(24).toString('hex')
  await writeWhole(file, password, { mode: 0o600 })
  return password
}
