import { FAMILIES } from '#model/kinds.ts'
import { HUES, type Tokens } from '#figure/look/tokens.ts'

/**
 * The tokens of a theme as CSS variables (`--pincite-panel`, `--pincite-line-said`, `--pincite-person-tint`),
 * and Mantine's own variables set to them.
 */
export function toVariables(tokens: Tokens): Record<`--${string}`, string> {
  const variables: Record<`--${string}`, string> = {
    '--pincite-canvas': tokens.canvas,
    '--pincite-panel': tokens.panel,
    '--pincite-raised': tokens.raised,
    '--pincite-sunken': tokens.sunken,
    '--pincite-ink': tokens.ink,
    '--pincite-text': tokens.text,
    '--pincite-muted': tokens.muted,
    '--pincite-faint': tokens.faint,
    '--pincite-rule': tokens.rule,
    '--pincite-rule-strong': tokens.ruleStrong,
    '--pincite-accent': tokens.accent,
    '--pincite-accent-soft': tokens.accentSoft,
    '--pincite-accent-ink': tokens.accentInk,
    '--mantine-color-body': tokens.panel,
    '--mantine-color-text': tokens.text,
    '--mantine-color-dimmed': tokens.muted,
    '--mantine-color-placeholder': tokens.muted,
    '--mantine-color-anchor': tokens.accentInk,
    '--mantine-color-default': tokens.panel,
    '--mantine-color-default-hover': tokens.sunken,
    '--mantine-color-default-color': tokens.text,
    '--mantine-color-default-border': tokens.ruleStrong
  }
  for (const hue of HUES) variables[`--pincite-line-${hue}`] = tokens.line[hue]
  for (const family of FAMILIES) {
    variables[`--pincite-${family}-border`] = tokens.family[family].border
    variables[`--pincite-${family}-tint`] = tokens.family[family].tint
    variables[`--pincite-${family}-icon`] = tokens.family[family].icon
  }
  return variables
}
