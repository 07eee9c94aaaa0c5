/** Entities that a list of what was found shows at most. */
export const MOST_LISTED = 8
/** Milliseconds without a letter after which a query is asked. */
export const REST_MS = 120
/** Milliseconds after which an answer that has not come is told to be awaited. */
export const SLOW_MS = 400
