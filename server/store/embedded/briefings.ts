import type { BriefingCard } from '#model/briefing.ts'
import { Briefing, toBriefingText } from '#model/briefing.ts'
import { AppError } from '#model/error.ts'
import { byCodePoint } from '#model/id.ts'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../../whole-file.ts'
import type { Briefings } from '../briefings.ts'
import { refuseTwins } from './twins.ts'
import { noBriefing, tagOf, toCard } from '../briefings.ts'
import { refuseStale } from '../expected.ts'
import { isCode } from '../../error-code.ts'
import { refuseAt, toFileError } from './file-error.ts'
import { fileNameOf } from './file-name.ts'
import type { Hold } from './lock.ts'

/**
 * Opens the folder `briefings` inside a data folder: one file for each, written whole or not at all, one after
 * another; `conflict` where two files hold one briefing. Without a hold on the folder they can only be read.
 * `settled` waits for the last write.
 */
export async function openBriefings(
  data: string,
  hold: Hold | null
): Promise<{ briefings: Briefings; settled: () => Promise<unknown> }> {
  const place = join(data, 'briefings')
  const found = await readAll(place)
  refuseTwins(
    'briefing',
    found.map(({ file, card }) => ({ file, id: card.id }))
  )
  const held = new Map(found.map((kept) => [kept.card.id, kept]))
  const tagNow = (id: string) => held.get(id)?.card.tag ?? null
  let last: Promise<unknown> = Promise.resolve()

  function write<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(async () => {
      if (!hold) throw new AppError('forbidden', 'This store was opened for reading only.')
      await hold.check()
      return work()
    })
    last = next.catch(() => undefined)
    return next
  }

  const briefings: Briefings = {
    list: async () => [...held.values()].map(({ card }) => card).toSorted((a, b) => byCodePoint(a.id, b.id)),
    async read(id) {
      const file = held.get(id)?.file
      if (file === undefined) throw noBriefing(id)
      const { briefing, card } = await readKept(file).catch((error: unknown) => {
        throw isCode(error, 'ENOENT') ? noBriefing(id) : error
      })
      return { briefing, tag: card.tag }
    },
    put(briefing, expected) {
      const text = toBriefingText(briefing)
      const card = toCard(briefing, tagOf(text))
      return write(async () => {
        if (tagNow(card.id) === card.tag) return card
        refuseStale({ what: 'briefing', id: card.id }, tagNow(card.id), expected)
        const file = held.get(card.id)?.file ?? join(place, fileNameOf(card.id))
        await mkdir(place, { recursive: true }).catch(refuseAt(file))
        await writeWhole(file, text).catch(refuseAt(file))
        held.set(card.id, { file, card })
        return card
      })
    },
    remove: (id, expected) =>
      write(async () => {
        const file = held.get(id)?.file
        if (file === undefined) throw noBriefing(id)
        refuseStale({ what: 'briefing', id }, tagNow(id), expected)
        await rm(file, { force: true }).catch(refuseAt(file))
        held.delete(id)
      })
  }
  return { briefings, settled: () => last }
}

type Kept = { file: string; briefing: Briefing; card: BriefingCard }

async function readAll(place: string): Promise<Omit<Kept, 'briefing'>[]> {
  const names = await readdir(place).catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return []
    throw toFileError(error, place)
  })
  const files = names.filter((name) => name.endsWith('.json')).toSorted()
  return Promise.all(
    files.map(async (name) => {
      const { file, card } = await readKept(join(place, name))
      return { file, card }
    })
  )
}

async function readKept(file: string): Promise<Kept> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw isCode(error, 'ENOENT') ? error : toFileError(error, file)
  })
  try {
    const briefing = Briefing.parse(JSON.parse(text))
    return { file, briefing, card: toCard(briefing, tagOf(toBriefingText(briefing))) }
  } catch (error) {
    const message = `The briefing file ${file} cannot be read. Run “npx pincite briefing check ${file}” to see what is wrong, or move it away.`
    throw new AppError('internal', message, { cause: error })
  }
}
