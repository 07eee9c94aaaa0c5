import type { Briefing, BriefingCard } from '#model/briefing.ts'
import type { Dataset } from '#model/dataset.ts'

/** All that a published folder knows: what a store held at one moment. */
export type PublishedData = {
  /** of Pincite itself */
  app: string
  /** of the data */
  version: string
  /** canonical: records in the order of their ids */
  datasets: readonly Dataset[]
  briefings: readonly { briefing: Briefing; card: BriefingCard }[]
}
