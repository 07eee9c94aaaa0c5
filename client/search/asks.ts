import type { Card } from '#model/shown.ts'
import type { IconName } from '#figure/look/icons.ts'
import { RESEARCH } from '../acts/research-acts.ts'
import { toKey } from '../state/question.ts'

/** A question about a found entity, answered by a panel. */
export type Ask = { id: string; icon: IconName; words: string; letter: string | undefined; key: string }

/** What is most often asked of an entity, with its name; each is a question from the menus. */
export function asksAbout({ id, kind, name }: Pick<Card, 'id' | 'kind' | 'name'>): Ask[] {
  const about = [[id]]
  return kind === 'action'
    ? [
        ...toAsk('related', `Actions related to ${name}`, about),
        ...toAsk('paths', `How is ${name} connected to …`, [...about, []]),
        ...toAsk('chain', `Procedural history of ${name}`, about)
      ]
    : [
        ...toAsk('related', `Actions that touch ${name}`, about),
        ...toAsk('paths', `How is ${name} connected to …`, [...about, []]),
        ...toAsk('changes', `What became known of ${name}`, about)
      ]
}

function toAsk(panel: string, words: string, about: readonly string[][]): Ask[] {
  return RESEARCH.filter((act) => act.id === panel).map(({ icon, key }) => {
    return { id: `ask-${panel}`, icon, words, letter: key, key: toKey(panel, about) }
  })
}
