import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'

/** What stands for standard input, or for standard output, where a file is asked for; a file of that name is `./-`. */
export const STANDARD_STREAM = '-'

/** The bytes of a file that is named on the command line, or of standard input. */
export function readInput(path: string): Promise<Buffer> {
  return path === STANDARD_STREAM ? buffer(process.stdin) : readFile(path)
}

/** What such a file is called in what is said of it. */
export function inputName(path: string): string {
  return path === STANDARD_STREAM ? 'standard input' : path
}
