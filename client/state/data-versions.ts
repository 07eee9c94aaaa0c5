import { create } from 'zustand'

/** A strong or weak ETag of a read begins with the version of the data. */
const TAG = /^(?:W\/)?"([0-9a-f]{16})\./

type DataVersions = {
  /** the versions of the data that the page's answers came from: several where it changed in between */
  held: ReadonlySet<string>
}

/** Which data the page shows, as far as its server says. */
export const useDataVersions = create<DataVersions>()(() => ({ held: new Set() }))

/** Remembers the version in the ETag of an answer; an answer without one says nothing. */
export function noteTag(tag: string | null): void {
  const version = TAG.exec(tag ?? '')?.[1]
  if (version !== undefined) hold([version])
}

/** Remembers that the page also shows what is of these versions. */
export function hold(versions: Iterable<string>): void {
  const { held } = useDataVersions.getState()
  const all = new Set([...held, ...versions])
  if (all.size > held.size) useDataVersions.setState({ held: all })
}

/** Whether the page shows anything of another version than this. */
export function isBehind(version: string): boolean {
  return [...useDataVersions.getState().held].some((one) => one !== version)
}
