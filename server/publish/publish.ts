import { AppError } from '#model/error.ts'
import { byCodePoint } from '#model/id.ts'
import { randomBytes } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { PublishedData } from '../published/published-data.ts'
import { isCode } from '../error-code.ts'
import { toPublishedHtml } from './page-html.ts'

type Publishing = {
  /** the folder of the program, where `client/` stands */
  root: string
  /** the folder to be made */
  folder: string
  /** whether a folder published before may be replaced */
  replace: boolean
  data: PublishedData
  /** builds the page into a folder */
  build: (root: string, folder: string) => Promise<void>
  /** says what is being done */
  tell: (words: string) => void
}

/**
 * Makes the folder, whole or not at all; `conflict` where something else is there already. An older copy stays
 * until the new one takes its place.
 */
export async function publish({ root, folder, replace, data, build, tell }: Publishing): Promise<void> {
  await refuseOthers(folder, replace)
  const draft = await beginDraft(folder)
  try {
    tell('Building the page')
    await build(root, draft)
    tell('Writing the data')
    await writeFile(join(draft, 'data.js'), toScript(data))
    await writeFile(join(draft, 'fonts.js'), await toFontScript(join(draft, 'fonts')))
    const index = await readFile(join(root, 'client/index.html'), 'utf8')
    const css = await readFile(join(draft, 'page.css'), 'utf8')
    await rm(join(draft, 'page.css'))
    const nonce = randomBytes(16).toString('base64')
    await writeFile(join(draft, 'index.html'), toPublishedHtml(index, css, nonce))
    // mkdtemp shuts everybody else out, and a web server is somebody else; whom the umask shuts out stays out
    await chmod(draft, (await stat(join(draft, 'fonts'))).mode & 0o777)
    await refuseStrangers(folder, draft)
    await putInPlace(draft, folder)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw isDisk(error) ? cannotWrite(folder, error) : error
  }
}

/** A draft beside the folder, so that it can be renamed into place. */
async function beginDraft(folder: string): Promise<string> {
  try {
    await mkdir(dirname(folder), { recursive: true })
    return await mkdtemp(join(dirname(folder), `.${basename(folder)}-`))
  } catch (error) {
    throw cannotWrite(folder, error)
  }
}

/** Refuses to replace a folder with files that the new copy would not bring: they are somebody else's. */
async function refuseStrangers(folder: string, draft: string): Promise<void> {
  const ours = new Set(await readdir(draft))
  const strangers = (await namesIn(folder)).filter((name) => !ours.has(name)).toSorted(byCodePoint)
  if (strangers.length === 0) return
  const named = strangers.slice(0, 5).join(', ') + (strangers.length > 5 ? ' and more' : '')
  throw new AppError(
    'conflict',
    `${folder} also holds ${named}, which would be lost; move that away, or name a new folder.`
  )
}

async function putInPlace(draft: string, folder: string): Promise<void> {
  const aside = `${draft}-old`
  const isThere = await rename(folder, aside).then(
    () => true,
    (error: unknown) => {
      if (isCode(error, 'ENOENT')) return false
      throw error
    }
  )
  try {
    await rename(draft, folder)
  } catch (error) {
    if (isThere) await rename(aside, folder)
    throw error
  }
  if (isThere) await rm(aside, { recursive: true, force: true })
}

function isDisk(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EBUSY'].some((code) => isCode(error, code))
}

function cannotWrite(folder: string, cause: unknown): AppError {
  const remedy = 'see that it may be written and that there is room, or name another.'
  return new AppError('bad_request', `Cannot write the folder ${folder}; ${remedy}`, { cause })
}

/** Data as a string that the page parses: in a literal, a key called `__proto__` would set the prototype. */
function toScript(data: PublishedData): string {
  return `globalThis.pinciteData = JSON.parse(${JSON.stringify(JSON.stringify(data))})\n`
}

/** The fonts once more, for pictures saved from a page on a disk. */
async function toFontScript(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.woff2')).toSorted(byCodePoint)
  const fonts = names.map(async (name) => [name, await readFile(join(folder, name), 'base64')])
  return `globalThis.pinciteFonts = ${JSON.stringify(Object.fromEntries(await Promise.all(fonts)))}\n`
}

async function refuseOthers(folder: string, replace: boolean): Promise<void> {
  const names = new Set(await namesIn(folder))
  if (names.size === 0) return
  if (!['index.html', 'data.js', 'page.js'].every((name) => names.has(name))) {
    throw new AppError('conflict', `${folder} is not empty; name a new folder.`)
  }
  if (replace) return
  throw new AppError(
    'conflict',
    `${folder} was published before; add --replace to put a new copy in its place, or name a new folder.`
  )
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isCode(error, 'ENOENT')) return []
    if (isCode(error, 'ENOTDIR')) throw new AppError('conflict', `${folder} is a file; name another folder.`)
    throw cannotWrite(folder, error)
  }
}
