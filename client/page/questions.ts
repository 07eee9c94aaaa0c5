import type { DatasetCard } from '#model/contracts.ts'
import type { Beginning } from '#model/dataset.ts'
import type { IconName } from '#figure/look/icons.ts'
import type { Stack } from '#figure/stacks.ts'
import { beginningPath } from '../paths.ts'

/** A question of the start page, and the address that answers it. */
export type Question = { icon: IconName; ask: string; about: string; to: string }

/** The founding article: its dataset, and the day it was written. */
const ARTICLE = { dataset: 'article', day: '2023-12-07', words: 'December 7, 2023' }

/** Every beginning of the datasets, by precedence, each once. */
export function beginningsOf(datasets: readonly DatasetCard[]): Beginning[] {
  const all = new Map<string, Beginning>()
  for (const { beginnings } of datasets) {
    for (const beginning of beginnings) if (!all.has(beginning.id)) all.set(beginning.id, beginning)
  }
  return [...all.values()]
}

/** The questions about the first beginning (whose largest stack may be given) that have an answer. */
export function toQuestions(datasets: readonly DatasetCard[], stack: Stack | null): Question[] {
  const [first, ...others] = beginningsOf(datasets)
  if (!first) return []
  const questions: (Question | null)[] = [
    {
      icon: 'scale',
      ask: 'What is this dispute, and who is in it?',
      about: 'Actions, parties, courts, what is alleged',
      to: beginningPath(first.id)
    },
    {
      icon: 'quote',
      ask: 'What has been alleged, denied, found?',
      about: 'Status on every line, in words in the table',
      to: beginningPath(first.id, '?dock=table')
    },
    datasets.some(({ id }) => id === ARTICLE.dataset)
      ? {
          icon: 'calendar',
          ask: `What was known on ${ARTICLE.words}?`,
          about: 'The record on any day',
          to: beginningPath(first.id, `?asOf=${ARTICLE.day}`)
        }
      : null,
    stack && {
      icon: 'layers',
      ask: `Who are the ${stack.members.length} ${stack.words}?`,
      about: 'One stack on the canvas, unfolded',
      to: beginningPath(first.id, `?unfold=${stack.kind}`)
    },
    ...others.slice(0, 3).map(({ id, title, about }): Question => ({
      icon: 'git-fork',
      ask: title,
      about,
      to: beginningPath(id)
    }))
  ]
  return questions.filter((question) => question !== null)
}
