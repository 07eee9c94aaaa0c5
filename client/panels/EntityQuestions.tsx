import type { Kind } from '#model/kinds.ts'
import { read } from '../acts/doing.ts'
import { Icon } from '../look/Icon.tsx'
import type { IconName } from '#figure/look/icons.ts'
import { toKey } from '../state/question.ts'

/** What can be asked about an entity; each question opens its panel. */
export function EntityQuestions({ id, kind }: { id: string; kind: Kind }) {
  const isAction = kind === 'action'
  const questions: readonly (readonly [words: string, icon: IconName, key: string])[] = [
    ['Related actions', 'layers', toKey('related', [[id]])],
    ['Connected to …', 'route', toKey('paths', [[id], []])],
    ...(isAction
      ? ([
          ['History', 'history', toKey('chain', [[id]])],
          ['Compare with …', 'git-compare', toKey('compare', [[id], []])]
        ] as const)
      : []),
    ['Events', 'calendar', toKey('events', [[id]])],
    ['What became known', 'calendar-clock', toKey('changes', [[id]])],
    ['Audit', 'badge-check', toKey('audit', [[id]])]
  ]
  return (
    <section className="entity-questions" aria-label="Questions">
      {questions.map(([words, icon, key]) => (
        <button key={words} type="button" className="text-button" onClick={() => read(key)}>
          <Icon name={icon} size={14} /> {words}
        </button>
      ))}
    </section>
  )
}
