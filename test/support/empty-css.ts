/** Stands in for every style sheet in tests. */
export const css = ''
