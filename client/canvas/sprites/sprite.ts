import type { Kind } from '#model/kinds.ts'
import type { Scheme } from '#figure/look/tokens.ts'
import type { Level } from '../level.ts'
import { drawBadge, drawPin } from './badge.ts'
import { drawCard, drawOutcome, drawPlainCard } from './card.ts'
import type { Paper } from './paper.ts'
import { drawFarSlip } from './slip.ts'
import { drawFrame, drawStack } from './stack.ts'
import { drawToken } from './token.ts'

/** Room around the body for badge, pin and the sheets of a stack, px of the world. */
export const SPRITE_MARGIN = 18
/** Pixels of an image per px of the world, by level of detail: from afar few are enough. */
const SCALES = [2, 1.5, 1] as const
/**
 * The same from close up, or on a fine screen. More would look worse at other zooms: a browser that shrinks an
 * image by more than half drops pixels.
 */
const FINE_SCALE = 3

/** Everything that decides how an entity's image looks. Equal sprites share one image. */
export type Sprite = {
  scheme: Scheme
  level: Level
  /** whether it is seen from close up */
  close: boolean
  kind: Kind
  w: number
  h: number
  /** relations that lead off the canvas; 0 for no badge */
  more: number
  pinned: boolean
} & (
  | { what: 'token' | 'slip' | 'cell' }
  | { what: 'card'; top: string; name: string; foot: string; main: boolean }
  | { what: 'outcome'; top: string; lines: readonly string[]; double: boolean }
  | { what: 'plain'; name: string; double: boolean }
  | { what: 'far slip'; name: string }
  | { what: 'stack'; count: number; words: string }
  | { what: 'frame'; words: string }
)

/**
 * An image as Cytoscape caches it by its address: a canvas that, like a loaded picture, says it is complete.
 */
type Kept = { image: HTMLCanvasElement & { complete: true } }

/**
 * The sprites drawn now or lately, by their name on the canvas. The painter gives this very record to Cytoscape
 * as its cache of loaded images: encoding a PNG for each, and decoding it again, took longer than everything
 * else.
 */
export const SPRITES: Record<string, Kept> = Object.create(null)
/** Sprites kept beyond those in use, so that going back to a day or a zoom redraws nothing. */
export const SPARE = 256
/** Names by what their images show, the most recently asked for last. */
const names = new Map<string, string>()
let made = 0

/** The name of a sprite's image, drawn once in the page's own fonts; empty where nothing can be drawn. */
export function spriteName(sprite: Sprite): string {
  const key = JSON.stringify(sprite)
  const name = names.get(key) ?? drawn(sprite)
  names.delete(key)
  names.set(key, name)
  return name
}

/** Drops the images that were asked for longest ago, but none that is on the canvas. */
export function letGoOfSprites(onCanvas: ReadonlySet<unknown>): void {
  let over = names.size - onCanvas.size - SPARE
  for (const [key, name] of names) {
    if (over <= 0) return
    if (onCanvas.has(name)) continue
    names.delete(key)
    Reflect.deleteProperty(SPRITES, name)
    over -= 1
  }
}

function drawn(sprite: Sprite): string {
  const image = draw(sprite)
  if (!image) return ''
  made += 1
  const name = `sprite-${made}`
  SPRITES[name] = { image }
  return name
}

function draw(sprite: Sprite): Kept['image'] | null {
  const canvas = document.createElement('canvas')
  const fine = sprite.level === 0 && (sprite.close || window.devicePixelRatio > 1.25)
  const scale = fine ? FINE_SCALE : SCALES[sprite.level]
  const w = sprite.w + 2 * SPRITE_MARGIN
  const h = sprite.h + 2 * SPRITE_MARGIN
  canvas.width = w * scale
  canvas.height = h * scale
  const context = canvas.getContext('2d')
  if (!context) return null
  context.scale(scale, scale)
  context.translate(w / 2, h / 2)
  const paper: Paper = { context, scheme: sprite.scheme, w: sprite.w, h: sprite.h }
  context.save()
  drawBody(paper, sprite)
  context.restore()
  if (sprite.pinned) drawPin(paper)
  if (sprite.more > 0) drawBadge(paper, sprite.more)
  return Object.assign(canvas, { complete: true as const })
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
    case 'far slip':
      drawFarSlip(paper, sprite)
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
