import type { Card } from '#model/shown.ts'
import type { IconName } from '#figure/look/icons.ts'
import { toKey } from '../state/question.ts'

/** A question about what was found, which its panel answers. */
export type Ask = { id: string; icon: IconName; words: string; letter: string; key: string }

/** What is most often asked of an entity, in its own name. */
export function asksAbout({ id, kind, name }: Pick<Card, 'id' | 'kind' | 'name'>): Ask[] {
  const isAction = kind === 'action'
  return [
    {
      id: 'ask-related',
      icon: 'layers',
      words: isAction ? `Actions related to ${name}` : `Actions that touch ${name}`,
      letter: 'R',
      key: toKey('related', [[id]])
    },
    {
      id: 'ask-paths',
      icon: 'route',
      words: `How is ${name} connected to …`,
      letter: 'C',
      key: toKey('paths', [[id], []])
    },
    isAction
      ? {
          id: 'ask-chain',
          icon: 'history',
          words: `Procedural history of ${name}`,
          letter: 'H',
          key: toKey('chain', [[id]])
        }
      : {
          id: 'ask-changes',
          icon: 'calendar-clock',
          words: `What became known of ${name}`,
          letter: 'K',
          key: toKey('changes', [[id]])
        }
  ]
}
