import type { IconPart } from '../look/icons.ts'
import type { Drawing, Paint, Shape } from './drawing.ts'
import { toStrokes } from './ends.ts'
import { familyOf } from './face.ts'
import { round } from './outline.ts'
import { type Attributes, element, escape } from './xml.ts'

/**
 * A drawing as SVG 1.1 with text as text, without scripts or external references. `fonts` are `@font-face`
 * rules with the font data inline; `prefix` keeps the ids of several drawings in one document apart.
 */
export function toSvg(drawing: Drawing, fonts = '', prefix = ''): string {
  const { width, height, background, title, description, shapes } = drawing
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: round(width),
    height: round(height),
    viewBox: `0 0 ${round(width)} ${round(height)}`,
    role: 'img',
    'aria-labelledby': `${prefix}title`,
    'aria-describedby': `${prefix}description`
  }
  return element('svg', root, [
    element('title', { id: `${prefix}title` }, [escape(title)]),
    element('desc', { id: `${prefix}description` }, [escape(description)]),
    fonts === '' ? '' : element('style', {}, [escape(fonts)]),
    element('rect', { width: '100%', height: '100%', fill: background }, []),
    ...shapes.map(toElement)
  ])
}

function toElement(shape: Shape): string {
  switch (shape.what) {
    case 'rect': {
      const { x, y, w, h, radius } = shape
      const at = { x: round(x), y: round(y), width: round(w), height: round(h), rx: radius || undefined }
      return element('rect', { ...at, ...painted(shape) }, [])
    }
    case 'circle':
      return element(
        'circle',
        { cx: round(shape.x), cy: round(shape.y), r: round(shape.r), ...painted(shape) },
        []
      )
    case 'path':
      return element('path', { d: shape.d, ...painted(shape) }, [])
    case 'line':
      return toStrokes(shape).map(toElement).join('')
    case 'text':
      return toText(shape)
    case 'icon':
      return toIcon(shape)
    case 'group':
      break
  }
  const moved = shape.x !== 0 || shape.y !== 0
  const transform = moved ? `translate(${round(shape.x)} ${round(shape.y)})` : undefined
  const title = shape.title === '' ? '' : element('title', {}, [escape(shape.title)])
  return element('g', { transform }, [title, ...shape.shapes.map(toElement)])
}

function toText({ x, y, text, face, fill, anchor, turn }: Extract<Shape, { what: 'text' }>): string {
  const [left, base] = [round(x), round(y)]
  const attributes = {
    x: left,
    y: base,
    fill,
    'font-family': familyOf(face).replaceAll('"', "'"),
    'font-size': face.size,
    'font-weight': face.weight,
    'font-style': face.italic ? 'italic' : undefined,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    transform: turn === 0 ? undefined : `rotate(${round((turn * 180) / Math.PI)} ${left} ${base})`
  }
  return element('text', attributes, [escape(text)])
}

function toIcon({ x, y, size, parts, colour, width }: Extract<Shape, { what: 'icon' }>): string {
  const attributes = {
    transform: `translate(${round(x - size / 2)} ${round(y - size / 2)}) scale(${Number((size / 24).toFixed(4))})`,
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round'
  }
  return element(
    'g',
    attributes,
    parts.map(([tag, own]: IconPart) => element(tag, own, []))
  )
}

function painted({ fill, opacity, stroke }: Paint): Attributes {
  return {
    fill: fill ?? 'none',
    'fill-opacity': opacity === 1 ? undefined : opacity,
    stroke: stroke?.colour,
    'stroke-width': stroke ? round(stroke.width) : undefined,
    'stroke-dasharray': stroke && stroke.dash.length > 0 ? stroke.dash.join(' ') : undefined,
    'stroke-linecap': stroke?.cap === 'round' ? 'round' : undefined
  }
}
