import { AppError } from '#model/error.ts'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { lock } from 'proper-lockfile'
import { isCode } from '../../error-code.ts'
import { refuseAt, toFileError } from './file-error.ts'

const ME = [String(process.pid), hostname(), String(performance.timeOrigin)] as const

/** A holder touches its lock every so many milliseconds; one that is not touched for longer is given up. */
const TOUCH_MS = 2_000
const GIVEN_UP_MS = 6_000
const LOOK_MS = 250

/** A hold on a data folder against other processes. */
export type Hold = {
  /** refuses, as `conflict`, where another process has taken the folder meanwhile */
  check(): Promise<void>
  release(): Promise<void>
}

/**
 * Holds a data folder, so that no two processes write to it. `conflict` where a living process holds it;
 * `internal` or `storage_full` where the folder cannot be written. The hold of a dead process on this machine
 * is taken over at once; that of another machine once nobody has touched it for 6 s.
 */
export async function holdFolder(data: string): Promise<Hold> {
  // what is not published yet is nobody else's on this machine; a folder that is there keeps its mode
  await mkdir(data, { recursive: true, mode: 0o700 }).catch(refuseAt(data))
  const place = join(data, '.lock')
  const owner = join(data, '.owner')
  let lost = false
  const takeFree = () =>
    lock(data, {
      lockfilePath: place,
      // the package judges by the clock, which other machines may have otherwise, and which may be set anew
      stale: Number.POSITIVE_INFINITY,
      update: TOUCH_MS,
      onCompromised: () => {
        lost = true
      }
    })
  const take = () =>
    takeFree().catch(async (error: unknown) => {
      if (!isCode(error, 'ELOCKED') || (await isHeld(place, owner))) throw error
      await rm(place, { recursive: true, force: true })
      return takeFree()
    })
  let release = await take().catch((error: unknown) => {
    throw isCode(error, 'ELOCKED') ? heldBefore(data, error) : cannotHold(data, error)
  })
  await writeFile(owner, ME.join(' ')).catch(async (error: unknown) => {
    await release()
    throw toFileError(error, owner)
  })
  const takeBack = async (): Promise<void> => {
    // whoever takes the folder writes a name of its own, and removes it on leaving
    if ((await readFile(owner, 'utf8').catch(() => '')) !== ME.join(' ')) throw takenFrom(data)
    release = await take().catch((error: unknown) => {
      throw isCode(error, 'ELOCKED') ? takenFrom(data, error) : cannotHold(data, error)
    })
    lost = false
  }
  let back: Promise<void> | null = null
  return {
    async check() {
      // it is also lost where the disk failed for a while, and nobody else has been here
      if (lost) await (back ??= takeBack().finally(() => (back = null)))
    },
    async release() {
      if (lost) return
      await rm(owner, { force: true })
      await release()
    }
  }
}

function takenFrom(data: string, cause?: unknown): AppError {
  return new AppError('conflict', `Another process took the folder ${data}; restart this one.`, { cause })
}

function heldBefore(data: string, cause: unknown): AppError {
  const message = `Another Pincite uses the folder ${data}. Stop it, choose another with PINCITE_DATA, or send the dataset to it over HTTP.`
  return new AppError('conflict', message, { cause })
}

function cannotHold(data: string, cause: unknown): AppError {
  if (!['EACCES', 'EPERM', 'EROFS'].some((code) => isCode(cause, code))) return toFileError(cause, data)
  const message = `The folder ${data} cannot be written. Choose another with PINCITE_DATA, or serve it as it is with PINCITE_READ_ONLY=1.`
  return new AppError('internal', message, { cause })
}

/**
 * Whether a process holds the lock. One of this machine that lives and touched it just now is believed at once; any
 * other is watched: whoever holds a lock touches it, whatever their clock says.
 */
async function isHeld(place: string, owner: string): Promise<boolean> {
  const state = await ownerState(owner)
  if (state === 'gone') return false
  const first = await touchedAt(place)
  if (state === 'alive' && Math.abs(Date.now() - (first ?? 0)) < GIVEN_UP_MS) return true
  let isTouched = false
  for (let waited = 0; waited < GIVEN_UP_MS; waited += LOOK_MS) {
    await setTimeout(LOOK_MS)
    const touched = await touchedAt(place)
    if (touched === null) return false
    isTouched ||= touched !== first
  }
  return isTouched
}

/** When a lock was touched last, by the clock of whoever did; null where it is gone. */
async function touchedAt(place: string): Promise<number | null> {
  const found = await stat(place).catch(() => null)
  return found && found.mtimeMs
}

async function ownerState(owner: string): Promise<'alive' | 'gone' | 'unknown'> {
  const text = await readFile(owner, 'utf8').catch(() => '')
  const [pid, host, birth] = text.split(' ')
  if (host !== ME[1] || !pid) return 'unknown'
  if (pid === ME[0]) return birth === ME[2] ? 'alive' : 'gone'
  return isRunning(Number(pid)) ? 'alive' : 'gone'
}

/** A process that may not be signalled belongs to somebody else, and is alive. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !isCode(error, 'ESRCH')
  }
}
