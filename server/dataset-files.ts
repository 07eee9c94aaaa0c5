import type { Known } from '#model/check.ts'
import { checkDataset } from '#model/check.ts'
import type { Dataset } from '#model/dataset.ts'
import { byPrecedence } from '#model/dataset.ts'
import type { Problem } from '#model/error.ts'
import { AppError } from '#model/error.ts'
import { readShape } from '#model/read-shape.ts'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { errorCode } from './error-code.ts'
import { inputName, readInput } from './input-file.ts'
import { recordLines } from './json/record-lines.ts'
import { readJson } from './json/text.ts'
import { knownOf, misfits } from './store/plan.ts'

/** A dataset file: what it holds, or everything that is wrong with it. */
export type DatasetFile = {
  name: string
  dataset: Dataset | null
  problems: readonly Problem[]
  /** the line on which a record begins, by what its faults call it */
  lineOf?: (record: string) => number | undefined
}

/** Several datasets in one file, as an export of more than one is written. */
const Bundle = z.object({
  pincite: z.literal('datasets'),
  version: z.literal(1),
  datasets: z.array(z.unknown()).min(1)
})

/** A dataset file of which only the shape of each record has been checked. */
export type ShapedFile = DatasetFile & { input?: unknown }

/** Reads dataset files, and bundles of them, and checks them together, as `checkTogether` does. */
export async function readDatasetFiles(
  paths: readonly string[],
  around: readonly Dataset[] = []
): Promise<DatasetFile[]> {
  return checkTogether(await readShapedFiles(paths), around)
}

/** Reads dataset files and bundles of them, each only once: a pipe cannot be read again. */
export async function readShapedFiles(paths: readonly string[]): Promise<ShapedFile[]> {
  const shaped: ShapedFile[] = []
  for (const path of paths) shaped.push(...(await readShapes(path)))
  return shaped
}

/**
 * Checks files together: each may refer to the datasets that it names in `uses`. `around` are datasets that are
 * there already; one that a file replaces is left out.
 */
export function checkTogether(shaped: readonly ShapedFile[], around: readonly Dataset[] = []): DatasetFile[] {
  const fresh = shaped.flatMap(({ dataset }) => dataset ?? [])
  const ids = new Set(fresh.map(({ id }) => id))
  const all = [...fresh, ...around.filter(({ id }) => !ids.has(id))]
  const broken = shaped.length > fresh.length
  return shaped.map(({ input, ...file }, i) => ({
    ...file,
    ...(file.dataset || input === undefined
      ? checkFit(file, shaped.slice(0, i), fresh, all, broken)
      : checkShape(input, file.name, all))
  }))
}

/**
 * The datasets of a folder of seed files, in the order of their precedence; `unprocessable` lists every fault, or
 * says that there is no such folder: a store that was opened without a seed would never be given one.
 */
export async function readSeed(folder: string): Promise<Dataset[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    const message =
      `The seed in ${folder} cannot be read (${errorCode(error) ?? 'unknown'}). Install Pincite again; ` +
      'to begin without its record, put an empty folder there.'
    throw new AppError('unprocessable', message, { cause: error })
  })
  const paths = names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name))
  const files = await readDatasetFiles(paths.toSorted())
  const issues = files.flatMap(({ problems }) => problems)
  if (issues.length > 0) {
    const message = `The seed in ${folder} has faults. Run “npx pincite check ${folder}/*.json” to see them.`
    throw new AppError('unprocessable', message, { issues })
  }
  return usedFirst(files.flatMap(({ dataset }) => dataset ?? []).toSorted(byPrecedence))
}

/** Datasets in an order in which they can be put: those that others use before those that use them. */
export function usedFirst(datasets: readonly Dataset[]): Dataset[] {
  const ordered: Dataset[] = []
  const rest = [...datasets]
  while (rest.length > 0) {
    const free = rest.findIndex(({ uses }) => !rest.some(({ id }) => uses.includes(id)))
    ordered.push(...rest.splice(Math.max(free, 0), 1))
  }
  return ordered
}

/**
 * Checks the shape of each record; how they fit together is the store's to check. Where a shape is wrong, the
 * datasets `around` are taken as known when the fit is reported.
 */
export function checkShape(
  input: unknown,
  file: string,
  around: readonly Dataset[] = []
): Pick<DatasetFile, 'dataset' | 'problems'> {
  const { dataset } = readShape(input)
  if (dataset) return { dataset, problems: [] }
  return { dataset: null, problems: checkDataset(input, file, usedBy(input, around)).problems }
}

const Using = z.object({ uses: z.array(z.string()) }).catch({ uses: [] })
const ANYTHING: Known = { kindOf: () => 'any', hasSource: () => true }

/** What the used datasets bring; anything goes where one of them is not around to be asked. */
function usedBy(input: unknown, around: readonly Dataset[]): Known {
  const { uses } = Using.parse(input)
  const isAround = uses.every((id) => around.some((other) => other.id === id))
  return isAround ? knownOf(uses, around) : ANYTHING
}

async function readShapes(path: string): Promise<ShapedFile[]> {
  const name = inputName(path)
  const refused = (problems: readonly Problem[]) => [{ name, dataset: null, problems }]
  let bytes: Buffer
  try {
    bytes = await readInput(path)
  } catch (error) {
    return refused([{ file: name, record: '', field: '', ...unread(errorCode(error)) }])
  }
  let input: unknown
  try {
    input = readJson(bytes, name)
  } catch (error) {
    if (error instanceof AppError) return refused(error.issues)
    throw error
  }
  const bundle = Bundle.safeParse(input)
  if (!bundle.success)
    return [{ name, input, ...checkShape(input, name), lineOf: linesIn(bytes, input, null) }]
  return bundle.data.datasets.map((one, i) => {
    const part = `${name} · dataset ${i + 1} of ${bundle.data.datasets.length}`
    return { name: part, input: one, ...checkShape(one, part), lineOf: linesIn(bytes, one, i) }
  })
}

/** Why a file cannot be read, and what to do. */
function unread(code: string | number = 'unknown'): Pick<Problem, 'wrong' | 'right'> {
  if (code === 'ENOENT') return { wrong: 'there is no such file', right: 'Check the path.' }
  if (code === 'EISDIR') return { wrong: 'it is a folder', right: 'Name the files in it.' }
  return { wrong: `the file cannot be read (${code})`, right: 'Check the path.' }
}

/** Looks for the lines only once a fault is told. */
function linesIn(bytes: Buffer, input: unknown, part: number | null): DatasetFile['lineOf'] {
  let lines: ReadonlyMap<string, number> | null = null
  return (record) => (lines ??= recordLines(bytes.toString('utf8'), input, part)).get(record)
}

/** Everything that keeps a dataset from fitting those around it and those before it. */
function checkFit(
  file: DatasetFile,
  before: readonly DatasetFile[],
  fresh: readonly Dataset[],
  all: readonly Dataset[],
  broken: boolean
): DatasetFile {
  const { name, dataset } = file
  if (!dataset) return file
  const others = all.filter(({ id }) => id !== dataset.id)
  const { own, kinds, looseEnds } = misfits(dataset, others)
  // what is missing may be in a file that must be mended first
  const isWaiting = broken && dataset.uses.some((id) => !others.some((other) => other.id === id))
  const problems = [
    ...twins(file.name, dataset, before),
    ...own.filter(({ missing }) => !isWaiting || missing === undefined),
    ...kinds,
    // a file's own faults are reported under its name
    ...looseEnds.filter(({ file: id }) => !fresh.some((other) => other.id === id))
  ].map((problem) => (problem.file === dataset.id ? { ...problem, file: name } : problem))
  return problems.length > 0 ? { name, dataset: null, problems } : file
}

function twins(name: string, dataset: Dataset, before: readonly DatasetFile[]): Problem[] {
  const twin = before.find((other) => other.dataset?.id === dataset.id)
  if (!twin) return []
  const wrong = `its id “${dataset.id}” is that of ${twin.name} too`
  return [{ file: name, record: 'dataset', field: 'id', wrong, right: 'Give it an id of its own.' }]
}
