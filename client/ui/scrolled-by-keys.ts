/**
 * Anything that scrolls must be focusable for keys to scroll it (WCAG 2.2, 2.1.1); Safari does not do this by
 * itself.
 */
export const SCROLLED_BY_KEYS = { tabIndex: 0 } as const
