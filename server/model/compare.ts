import { z } from 'zod'
import { asOf, CITED, contract, whole } from './contract.ts'
import { Id } from './id.ts'
import { LIMITS } from './limits.ts'
import { Card } from './shown.ts'

/** The sections of a comparison, in order. */
export const SECTIONS = [
  'parties',
  'conduct',
  'law',
  'platform',
  'court',
  'people',
  'outcome',
  'procedure'
] as const
export type Section = (typeof SECTIONS)[number]

const Side = z.object({
  total: z.int(),
  items: z.array(z.object({ entity: Card, relations: z.array(z.string()) }))
})

/** The contract of `compare`. */
export const COMPARE = contract(
  'Two actions side by side: what they share, what only the left has, what only the right.',
  {
    left: Id.describe('An action.'),
    right: Id.describe('Another action.'),
    asOf,
    limit: whole(1, LIMITS.comparedItems).default(50).describe('At most this many in each list.')
  },
  z.object({
    left: Card,
    right: Card,
    /** procedural relations between the two */
    direct: z.array(z.string()),
    sections: z.array(
      z.object({
        section: z.enum(SECTIONS),
        shared: z.object({
          total: z.int(),
          /** relations from each action outwards, leading to the entity directly or through another */
          items: z.array(z.object({ entity: Card, left: z.array(z.string()), right: z.array(z.string()) }))
        }),
        left: Side,
        right: Side
      })
    ),
    ...CITED
  })
)
