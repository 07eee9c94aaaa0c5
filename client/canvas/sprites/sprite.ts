import type { Kind } from '#model/kinds.ts'
import type { Scheme } from '#figure/look/tokens.ts'
import { drawBadge, drawPin } from './badge.ts'
import { drawCard, drawOutcome, drawPlainCard } from './card.ts'
import type { Paper } from './paper.ts'
import { drawFrame, drawStack } from './stack.ts'
import { drawToken } from './token.ts'

/** Around the body, room for what lies outside it: badge, pin, the sheets of a stack; px of the world. */
export const SPRITE_MARGIN = 18
/** Pixels of an image per px of the world. */
const SCALE = 3

/** All that decides what the image of an entity shows. Equal sprites are one image. */
export type Sprite = {
  scheme: Scheme
  kind: Kind
  w: number
  h: number
  /** relations that lead to what is not on the canvas; 0 for no badge */
  more: number
  pinned: boolean
} & (
  | { what: 'token' | 'slip' | 'cell' }
  | { what: 'card'; top: string; name: string; foot: string; main: boolean }
  | { what: 'outcome'; top: string; lines: readonly string[] }
  | { what: 'plain'; name: string; double: boolean }
  | { what: 'stack'; count: number; words: string }
  | { what: 'frame'; words: string }
)

const urls = new Map<string, string>()

/** The address of the image of a sprite, drawn once with the page's own fonts; empty where nothing can be drawn. */
export function spriteUrl(sprite: Sprite): string {
  const key = JSON.stringify(sprite)
  const known = urls.get(key)
  if (known !== undefined) return known
  const url = draw(sprite)
  urls.set(key, url)
  return url
}

function draw(sprite: Sprite): string {
  const canvas = document.createElement('canvas')
  const w = sprite.w + 2 * SPRITE_MARGIN
  const h = sprite.h + 2 * SPRITE_MARGIN
  canvas.width = w * SCALE
  canvas.height = h * SCALE
  const context = canvas.getContext('2d')
  if (!context) return ''
  context.scale(SCALE, SCALE)
  context.translate(w / 2, h / 2)
  const paper: Paper = { context, scheme: sprite.scheme, w: sprite.w, h: sprite.h }
  context.save()
  drawBody(paper, sprite)
  context.restore()
  if (sprite.pinned) drawPin(paper)
  if (sprite.more > 0) drawBadge(paper, sprite.more)
  return blobUrl(canvas.toDataURL('image/png'))
}

/** Cytoscape hashes every style value character by character: a data URL costs it more than the drawing. */
function blobUrl(dataUrl: string): string {
  const bytes = Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (letter) =>
    letter.charCodeAt(0)
  )
  return URL.createObjectURL(new Blob([bytes], { type: 'image/png' }))
}

function drawBody(paper: Paper, sprite: Sprite): void {
  switch (sprite.what) {
    case 'token':
      drawToken(paper, sprite.kind)
      break
    case 'card':
      drawCard(paper, sprite)
      break
    case 'outcome':
      drawOutcome(paper, sprite)
      break
    case 'plain':
      drawPlainCard(paper, sprite)
      break
    case 'stack':
      drawStack(paper, sprite)
      break
    case 'frame':
      drawFrame(paper, sprite)
      break
    case 'slip':
    case 'cell':
      break
  }
}
