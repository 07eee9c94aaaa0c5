import { createTheme, rem, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'
import { toVariables } from './css-variables.ts'
import { MONO, SANS, SERIF } from '#figure/look/faces.ts'
import { TOKENS } from '#figure/look/tokens.ts'

const ACCENT: MantineColorsTuple = [
  '#e8f0fe',
  '#cfdffc',
  '#a9caff',
  '#7fb0ff',
  '#5590f2',
  '#3474e3',
  '#1f5fd6',
  '#1a52bb',
  '#174ea6',
  '#123f87'
]

/**
 * The kit's theme: our faces, sizes, corners and the one accent; all other colours come from `cssVariables`.
 */
export const theme = createTheme({
  fontFamily: SANS,
  fontFamilyMonospace: MONO,
  headings: { fontFamily: SERIF, fontWeight: '600' },
  fontSizes: { xs: rem(11), sm: rem(12.5), md: rem(13.5), lg: rem(15), xl: rem(18) },
  spacing: { xs: rem(4), sm: rem(8), md: rem(12), lg: rem(16), xl: rem(24) },
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '10px' },
  defaultRadius: 'sm',
  colors: { accent: ACCENT },
  primaryColor: 'accent',
  primaryShade: 6,
  cursorType: 'pointer',
  respectReducedMotion: true
})

/** Our tokens as the kit's CSS variables, for each theme. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: toVariables(TOKENS.light),
  dark: toVariables(TOKENS.dark)
})
