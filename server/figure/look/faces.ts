/** The page's typefaces, as CSS font families. */
export const SANS = '"IBM Plex Sans", system-ui, sans-serif'
export const SERIF = '"Source Serif 4 Variable", Georgia, serif'
export const MONO = '"IBM Plex Mono", ui-monospace, monospace'
