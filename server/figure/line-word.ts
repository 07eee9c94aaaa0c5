import type { RelationType } from '#model/relation-types.ts'
import { MARK_TABLE } from '#model/status.ts'
import type { SceneLine } from './scene.ts'
import { markWord } from './words/mark-words.ts'
import { tagOf } from './words/sentence.ts'

/** The word on the line: `plaintiff`, `chief executive`, `to testify in`; for a party that was let go or judged, how. */
export function wordOf(line: Pick<SceneLine, 'type' | 'mark' | 'decision' | 'role'>): string {
  const { type, mark, role } = line
  if (isRole(type) && isTold(line)) return markWord(line, mark).toLowerCase()
  return tagOf({ type, role }, mark === 'scheduled')
}

function isRole(type: RelationType): boolean {
  return type === 'DEFENDANT_IN' || type === 'PLAINTIFF_IN'
}

/** Whether its end, or what was decided of the party, says more than the role. */
function isTold({ mark, decision }: Pick<SceneLine, 'mark' | 'decision'>): boolean {
  return MARK_TABLE[mark].says === 'over' || (mark === 'found' && decision !== 'ruling')
}
