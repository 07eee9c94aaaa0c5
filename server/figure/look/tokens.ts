import type { Family } from '#model/kinds.ts'
import type { SCHEMES } from '#model/shared-view.ts'

export type Scheme = (typeof SCHEMES)[number]

/** The hues of lines: what is said, on record, found by a court, denied, to come, over. */
export const HUES = ['record', 'ink', 'said', 'no', 'next', 'ended'] as const
export type Hue = (typeof HUES)[number]

/** The colours of a family of kinds: the edge of its shape, its fill, its icon. */
export type FamilyTokens = { border: string; tint: string; icon: string }

/** All colours of one theme, each `#rrggbb`. */
export type Tokens = {
  canvas: string
  panel: string
  raised: string
  sunken: string
  ink: string
  text: string
  muted: string
  faint: string
  rule: string
  ruleStrong: string
  accent: string
  accentSoft: string
  accentInk: string
  line: Record<Hue, string>
  family: Record<Family, FamilyTokens>
}

/** Both themes as one table: read by the style sheet, the canvas and exports. */
export const TOKENS: Record<Scheme, Tokens> = {
  light: {
    canvas: '#f5f6f8',
    panel: '#ffffff',
    raised: '#ffffff',
    sunken: '#f0f2f5',
    ink: '#161c26',
    text: '#2a3342',
    muted: '#586375',
    faint: '#6b7686',
    rule: '#e0e4ea',
    ruleStrong: '#c6cdd7',
    accent: '#1f5fd6',
    accentSoft: '#e8f0fe',
    accentInk: '#174ea6',
    line: {
      record: '#566273',
      ink: '#1b2330',
      said: '#985a10',
      no: '#a12b52',
      next: '#2a6cb8',
      ended: '#6f7a8a'
    },
    family: {
      person: { border: '#5a4a9c', tint: '#eeebf8', icon: '#43367c' },
      private: { border: '#0b7268', tint: '#e2f2ef', icon: '#07564e' },
      public: { border: '#2c5f94', tint: '#e4eef7', icon: '#1f476f' },
      forum: { border: '#3c4757', tint: '#e9ecf1', icon: '#232c39' },
      law: { border: '#596617', tint: '#eff2dc', icon: '#434d0f' },
      statement: { border: '#94560f', tint: '#faefdf', icon: '#6f3f08' }
    }
  },
  dark: {
    canvas: '#10141a',
    panel: '#161b22',
    raised: '#1c222b',
    sunken: '#11161c',
    ink: '#f0f3f7',
    text: '#d5dbe4',
    muted: '#9ca7b7',
    faint: '#8a95a6',
    rule: '#262d37',
    ruleStrong: '#3a4452',
    accent: '#7fb0ff',
    accentSoft: '#17294a',
    accentInk: '#a9caff',
    line: {
      record: '#8b97a8',
      ink: '#e6ebf2',
      said: '#d9983f',
      no: '#ee7fa0',
      next: '#6fb0f2',
      ended: '#7c8798'
    },
    family: {
      person: { border: '#a99be8', tint: '#262142', icon: '#cfc6f6' },
      private: { border: '#4dbbab', tint: '#0f2e2b', icon: '#9addd2' },
      public: { border: '#79aedf', tint: '#15293d', icon: '#b3d2ef' },
      forum: { border: '#a3afc0', tint: '#232b36', icon: '#dde4ec' },
      law: { border: '#b4c25a', tint: '#272b12', icon: '#d9e39a' },
      statement: { border: '#dfa251', tint: '#33240f', icon: '#f2cd97' }
    }
  }
}
