/** On a canvas narrower than this, only what is near the selection is drawn, px. */
export const SMALL = 600
