import type { SceneLine } from './scene.ts'
import { tagOf } from './words/sentence.ts'

/** The word on the line: `plaintiff`, `chief executive`, `to testify in`; for a party that was let go, how. */
export function wordOf({ type, mark, role }: Pick<SceneLine, 'type' | 'mark' | 'role'>): string {
  const isRole = type === 'DEFENDANT_IN' || type === 'PLAINTIFF_IN'
  if (isRole && (mark === 'dismissed' || mark === 'settled' || mark === 'withdrawn')) return mark
  return tagOf({ type, role }, mark === 'scheduled')
}
