import { TOKENS } from '#figure/look/tokens.ts'
import { toVariables } from './css-variables.ts'

/**
 * The colours of the page on paper, which is white whatever the theme: in the dark one’s pale ink, what is found
 * would be told from what is not by a line that nobody sees.
 */
export function paperColours(): string {
  const variables = Object.entries(toVariables(TOKENS.light)).map(([name, value]) => `${name}:${value}`)
  return `:root:root[data-mantine-color-scheme='dark']{color-scheme:light;${variables.join(';')}}`
}
