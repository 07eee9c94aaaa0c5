/** The header of a write that replaces what its writer read. */
export const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The ETag of what is replaced; * for whichever is there. This or If-None-Match must be sent.',
  schema: { type: 'string', pattern: '^(\\*|"[A-Za-z0-9_-]+(\\.(br|gzip))?")$' },
  example: '"9f86d081884c7d65"'
}
/** The header of a write of something new. */
export const IF_NONE_MATCH = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'For a new briefing: nothing may be there yet.',
  schema: { type: 'string', enum: ['*'] },
  example: '*'
}

/** The answer to a client that has it already. */
export const UNCHANGED = { description: 'The client has this already (If-None-Match).' }
