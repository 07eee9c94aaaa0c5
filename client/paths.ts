/** The address of the view around an entity, where something may be read at once. */
export function entityPath(id: string, select?: string): string {
  return `/explore?${new URLSearchParams({ entity: id, ...(select === undefined ? {} : { select }) })}`
}

/** The address of a beginning. */
export function beginningPath(id: string, query = ''): string {
  return `/explore/${encodeURIComponent(id)}${query}`
}

/** Where a briefing is written. */
export function briefingPath(id: string): string {
  return `/briefing/${encodeURIComponent(id)}`
}

/** Where a briefing is presented, at a slide from 1. */
export function presentPath(id: string, at = 1): string {
  return `${briefingPath(id)}/present/${at}`
}

/** A briefing for another page, with or without the text of its slides. */
export function embedPath(id: string, text: boolean): string {
  return `/embed/${encodeURIComponent(id)}${text ? '' : '?text=0'}`
}
