import type { Briefing } from '#model/briefing.ts'
import { AppError } from '#model/error.ts'
import { create } from 'zustand'
import { mayPass } from '../api.ts'
import { needsToken } from '../write.ts'
import { fill, useBook } from './book.ts'
import { type Kept, putBriefing, readKept, removeBriefing } from './briefing-api.ts'
import { draftOf, keepDraft, printOf } from './draft.ts'
import { opened } from './opened.ts'
import { newId } from './slides.ts'
import { united } from './unite.ts'

/** Whether what is written is saved; in a conflict the server has another version, which came first. */
type Saving = {
  state: 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict'
  /** why it failed, for people */
  why: string
  /** it failed for want of the server's token */
  needsToken: boolean
  /** what the server was last known to have; null for a new briefing */
  base: Kept | null
  /** in a conflict, the other version; null where it was deleted */
  theirs: Kept | null
}

/** Milliseconds after the last change until it is saved; and after a failure until the next try. */
const AFTER = 900
const AGAIN_AFTER = 6_000

/** The state of saving the open briefing. */
export const useSaving = create<Saving>()(() => ({
  state: 'saved',
  why: '',
  needsToken: false,
  base: null,
  theirs: null
}))

let timer: ReturnType<typeof setTimeout> | undefined
let running: Promise<void> | null = null
/** Whether somebody waits for what is being saved: only then may the page ask for a token in a dialog. */
let isAwaited = false
/** Fingerprints of what was sent over `base` without an answer: the server may keep it, and only that be lost. */
let unanswered: readonly string[] = []

useBook.subscribe((now, before) => {
  if (now.briefing === null || now.briefing === before.briefing || now.briefing.id !== before.briefing?.id)
    return
  const { base, state } = useSaving.getState()
  if (now.briefing !== base?.briefing) keepOwn(now.briefing)
  else if (state !== 'failed') return
  if (state === 'conflict') return
  if (state !== 'saving') useSaving.setState({ state: 'unsaved' })
  later(AFTER)
})

// when another tab saves, it drops the draft that both share
addEventListener('pagehide', () => {
  const { briefing } = useBook.getState()
  if (briefing && useSaving.getState().state !== 'saved') keepOwn(briefing)
})

/** Opens a briefing with the unsaved draft of it, if any; throws AppError where there is none. */
export async function openBook(id: string, signal?: AbortSignal): Promise<void> {
  await running
  const open = useBook.getState().briefing
  const { state, base } = useSaving.getState()
  if (open?.id === id && state !== 'saved') return
  const kept = await readOrNull(id, signal)
  const now = useBook.getState().briefing
  // what was written or saved meanwhile is newer than what was read
  if (now?.id === id && (now !== open || useSaving.getState().base !== base)) return
  if (open?.id === id && kept && kept.tag === base?.tag) return
  const found = opened(kept, draftOf(id))
  if (!found) throw new AppError('not_found', `There is no briefing “${id}”.`)
  const { briefing, sent, ...saving } = found
  begin(briefing, saving, sent)
  if (found.state === 'saved') keepDraft(id, null)
  if (found.state === 'unsaved') later(0)
}

/** Starts a new briefing; it is sent to the server at once. */
export async function beginBook(briefing: Briefing): Promise<void> {
  await running
  begin(briefing, { state: 'unsaved', base: null, theirs: null })
  keepOwn(briefing)
  await save()
}

/** Saves because somebody asked for it, until nothing is left unsaved. */
export function save(): Promise<void> {
  isAwaited = true
  return saveUnasked()
}

/** Saves while somebody writes on or goes elsewhere; never two at a time. */
export function saveUnasked(): Promise<void> {
  clearTimeout(timer)
  running ??= saveAll().finally(() => {
    running = null
    isAwaited = false
  })
  return running
}

/** Saves, and says in words why not everything is on the server; empty where it is. */
export async function whyNotSaved(): Promise<string> {
  await save()
  const { state, why } = useSaving.getState()
  if (state === 'saved') return ''
  return state === 'conflict'
    ? 'It was changed elsewhere: choose a version first.'
    : `What you wrote could not be saved. ${why}`.trim()
}

/**
 * Ends a conflict: mine over theirs, theirs over mine, or mine as a copy; gives the id of the briefing that is
 * then open.
 */
export async function settle(how: 'mine' | 'theirs' | 'both'): Promise<string | null> {
  const { theirs } = useSaving.getState()
  const { briefing, change } = useBook.getState()
  if (!briefing) return null
  if (how === 'mine') {
    useSaving.setState({ state: 'unsaved', base: theirs, theirs: null })
    await save()
    return briefing.id
  }
  keepDraft(briefing.id, null)
  if (how === 'both') {
    const title = `${briefing.title.slice(0, 280)} (my version)`
    const copy = { ...briefing, id: newId(title), title }
    await beginBook(copy)
    return copy.id
  }
  useSaving.setState({ state: 'saved', base: theirs, theirs: null })
  if (!theirs) {
    fill(null)
    return null
  }
  change('Took the other version', () => theirs.briefing)
  return briefing.id
}

/** Deletes the open briefing for good; throws AppError, as it does where another changed it meanwhile. */
export async function discard(): Promise<void> {
  clearTimeout(timer)
  await running
  const { briefing } = useBook.getState()
  const { base } = useSaving.getState()
  if (!briefing) return
  if (base) await removeKept(briefing.id, base.tag)
  keepDraft(briefing.id, null)
  fill(null)
}

/** Removes a briefing; where it is gone already, elsewhere or because only the answer was lost, that is as good. */
async function removeKept(id: string, tag: string): Promise<void> {
  try {
    await removeBriefing(id, tag)
  } catch (error) {
    if ((await readOrNull(id)) !== null) throw error
  }
}

function begin(
  briefing: Briefing,
  saving: Omit<Saving, 'why' | 'needsToken'>,
  sent: readonly string[] = []
): void {
  clearTimeout(timer)
  unanswered = sent
  fill(briefing)
  useSaving.setState({ ...saving, why: '' })
}

/** Keeps what is written here as the draft of its briefing. */
function keepOwn(briefing: Briefing): void {
  const { base } = useSaving.getState()
  keepDraft(briefing.id, {
    briefing,
    base: base?.briefing ?? null,
    tag: base?.tag ?? null,
    sent: unanswered
  })
}

function later(after: number): void {
  clearTimeout(timer)
  timer = setTimeout(() => void saveUnasked(), after)
}

async function saveAll(): Promise<void> {
  for (;;) {
    const { briefing } = useBook.getState()
    const { base, state } = useSaving.getState()
    if (!briefing || state === 'conflict') return
    if (briefing === base?.briefing) {
      useSaving.setState({ state: 'saved', why: '' })
      keepDraft(briefing.id, null)
      return
    }
    useSaving.setState({ state: 'saving' })
    unanswered = [...unanswered, printOf(briefing)]
    // whoever leaves now reads it again before the answer is known
    keepOwn(briefing)
    try {
      const tag = await putBriefing(briefing, base?.tag ?? null, () => isAwaited)
      unanswered = []
      useSaving.setState({ base: { briefing, tag } })
    } catch (error) {
      const isStale = error instanceof AppError && error.code === 'precondition_failed'
      if (isStale && (await meet(briefing.id))) continue
      if (!isStale) fail(error)
      return
    }
  }
}

/** Handles another version that came first; gives whether the two could be merged. */
async function meet(id: string): Promise<boolean> {
  const { base } = useSaving.getState()
  let theirs: Kept | null
  try {
    theirs = await readOrNull(id)
  } catch (error) {
    fail(error)
    return false
  }
  if (theirs && unanswered.includes(printOf(theirs.briefing))) {
    unanswered = []
    useSaving.setState({ base: theirs })
    return true
  }
  // also what was typed meanwhile
  const mine = useBook.getState().briefing
  const both = base && mine && theirs && united(base.briefing, mine, theirs.briefing)
  if (!both) {
    useSaving.setState({ state: 'conflict', theirs })
    return false
  }
  useSaving.setState({ base: theirs })
  useBook.getState().change('Merged what was changed elsewhere', () => both)
  return true
}

function fail(error: unknown): void {
  const why = error instanceof AppError ? error.message : 'Something unexpected went wrong.'
  useSaving.setState({ state: 'failed', why, needsToken: needsToken(error) })
  if (mayPass(error)) later(AGAIN_AFTER)
}

async function readOrNull(id: string, signal?: AbortSignal): Promise<Kept | null> {
  try {
    return await readKept(id, signal)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null
    throw error
  }
}
