import { z } from 'zod'

/** The number of one slide of a briefing, counted from 1, as it is written in a URL or on a command line. */
export const SlideNumber = z
  .string()
  .regex(/^[1-9]\d{0,3}$/, { error: 'not a whole number from 1; count the slides from 1' })
  .transform(Number)
