import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The tools that open what we write, none of them ours, and where to get each. */
export const TOOLS = {
  chromium: 'apt-get install chromium',
  pdftotext: 'apt-get install poppler-utils',
  pdfinfo: 'apt-get install poppler-utils',
  pdffonts: 'apt-get install poppler-utils',
  pdftoppm: 'apt-get install poppler-utils',
  python3: 'apt-get install python3',
  qpdf: 'apt-get install qpdf',
  soffice: 'apt-get install libreoffice-impress-nogui libreoffice-writer-nogui',
  xmllint: 'apt-get install libxml2-utils'
} as const

/** The tools that are missing, each with how to get it. */
export function missingTools(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const isThere = (name: string): boolean => folders.some((folder) => canRun(join(folder, name)))
  return Object.entries(TOOLS)
    .filter(([name]) => !isThere(name))
    .map(([name, remedy]) => `${name} is missing: ${remedy}`)
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Runs a tool; gives its output, and throws its complaint if it fails. */
export async function use(tool: keyof typeof TOOLS, args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await run(tool, args, { maxBuffer: 256 * 1024 * 1024, timeout: 240_000 })
  return stdout === '' ? stderr : stdout
}
