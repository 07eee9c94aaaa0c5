/**
 * The oldest browsers that the page runs in, as the README names them: the first with `CompressionStream`, look-behind
 * in patterns, `toSorted` and `color-mix`.
 */
export const BROWSERS = ['chrome111', 'edge111', 'firefox115', 'safari16.4', 'ios16.4']
