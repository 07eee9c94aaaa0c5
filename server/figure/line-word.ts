import { RELATION_TABLE } from '#model/relation-types.ts'
import type { SceneLine } from './scene.ts'

/** The word on the line: `plaintiff`, `chief executive`; for a party that was let go, how. */
export function wordOf({ type, mark, role }: Pick<SceneLine, 'type' | 'mark' | 'role'>): string {
  const isRole = type === 'DEFENDANT_IN' || type === 'PLAINTIFF_IN'
  if (isRole && (mark === 'dismissed' || mark === 'settled' || mark === 'withdrawn')) return mark
  return RELATION_TABLE[type].tag.replace('{role}', role ?? 'officer')
}
