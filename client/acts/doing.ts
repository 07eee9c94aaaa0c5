import { select, toggleStack } from '../state/actions.ts'
import { useKnown } from '../state/known.ts'
import { nameIn } from '#figure/known.ts'
import type { Scene } from '#figure/scene.ts'
import { useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'
import { countWords } from '#figure/words/count-words.ts'
import { today } from '#figure/words/date-words.ts'
import { relationsAt } from '#figure/words/relation-at.ts'
import { toStatement } from '#figure/words/citation.ts'
import { copyText } from '../ui/copying.ts'

/** Selects one thing and moves the keyboard to where it is read: to its heading, whose words screen readers say. */
export function read(id: string): void {
  select([id])
  useShell.setState({ sheet: 'half' })
  const details = document.getElementById('details')
  const heading = details?.querySelector<HTMLElement>('h2[tabindex]')
  ;(heading ?? details)?.focus()
}

/** Folds or unfolds a stack. */
export function fold(id: string, scene: Pick<Scene, 'stacks'>): void {
  const stack = scene.stacks.find((one) => one.id === id)
  if (stack) toggleStack(id, `${stack.members.length} ${stack.words}`)
}

/** Ids of the relations behind a line, or the relation itself. */
export function relationsOf(id: string, scene: Pick<Scene, 'lines'>): readonly string[] {
  return scene.lines.find((line) => line.id === id)?.relations ?? [id]
}

/** The things drawn at both ends of a line or a relation. */
export function endsOf(id: string, scene: Pick<Scene, 'lines'>): string[] {
  const line = scene.lines.find((one) => one.id === id || one.relations.includes(id))
  return line ? [line.from, line.to] : []
}

/** Copies relations as sentences with status, source and pincite. */
export function copySentences(ids: readonly string[]): void {
  const known = useKnown.getState()
  const { asOf } = useView.getState()
  const found = relationsAt(
    ids.flatMap((id) => known.relations.get(id) ?? []),
    asOf
  )
  const lines = found.map((relation) =>
    toStatement(
      relation,
      nameIn(known, relation.from),
      nameIn(known, relation.to),
      known.sources,
      asOf ?? today()
    )
  )
  copy(lines.join('\n'), `Copied ${countWords(lines.length, 'sentence', 'sentences')}`)
}

/** Copies a text, and says so. */
export function copy(text: string, said: string): void {
  void copyText(text).then((isCopied) => isCopied && useView.setState({ said }))
}
