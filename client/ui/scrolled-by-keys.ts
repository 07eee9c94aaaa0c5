/** What scrolls must be reached by keys to be scrolled by them (WCAG 2.2, 2.1.1); Safari does not see to it by itself. */
export const SCROLLED_BY_KEYS = { tabIndex: 0 } as const
