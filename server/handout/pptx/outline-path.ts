/** A step of an outline in absolute px: to a point, or along a curve with its control points. */
export type Step =
  | { to: 'move' | 'line'; points: readonly [Point] }
  | { to: 'quad'; points: readonly [Point, Point] }
  | { to: 'cubic'; points: readonly [Point, Point, Point] }
  | { to: 'close'; points: readonly [] }

type Point = readonly [x: number, y: number]

const TOKEN = /[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g
const ARC = /^[aA]$/

/** Reads SVG paths, with the commands that our icons and bodies use: M L H V Q C A Z. */
export function toSteps(d: string): Step[] {
  const tokens = withArcFlags(d)
  const steps: Step[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  let at = 0
  let command = ''
  const next = (): number => Number(tokens[at++] ?? 0)
  while (at < tokens.length) {
    if (/^[a-zA-Z]$/.test(tokens[at] ?? '')) command = tokens[at++] ?? ''
    const isRelative = command === command.toLowerCase()
    const point = (): Point => {
      const [dx, dy] = [next(), next()]
      return isRelative ? [x + dx, y + dy] : [dx, dy]
    }
    const go = (to: Point): Point => {
      ;[x, y] = to
      return to
    }
    switch (command.toUpperCase()) {
      case 'M':
        steps.push({ to: 'move', points: [go(point())] })
        ;[startX, startY] = [x, y]
        // further points after a move are lines
        command = isRelative ? 'l' : 'L'
        break
      case 'L':
        steps.push({ to: 'line', points: [go(point())] })
        break
      case 'H': {
        const to = next()
        steps.push({ to: 'line', points: [go([isRelative ? x + to : to, y])] })
        break
      }
      case 'V': {
        const to = next()
        steps.push({ to: 'line', points: [go([x, isRelative ? y + to : to])] })
        break
      }
      case 'Q': {
        const [a, b] = [point(), point()]
        steps.push({ to: 'quad', points: [a, go(b)] })
        break
      }
      case 'C': {
        const [a, b, c] = [point(), point(), point()]
        steps.push({ to: 'cubic', points: [a, b, go(c)] })
        break
      }
      case 'A': {
        const [rx, ry, turn, large, sweep] = [next(), next(), next(), next(), next()]
        const from: Point = [x, y]
        steps.push(...toCurves(from, go(point()), { rx, ry, turn, large: large === 1, sweep: sweep === 1 }))
        break
      }
      case 'Z':
        steps.push({ to: 'close', points: [] })
        ;[x, y] = [startX, startY]
        break
      default:
        throw new TypeError(`a path with ${command || 'no command'} cannot be read`)
    }
  }
  return steps
}

/** The tokens of a path; the two flags of an arc may be written without a space between. */
function withArcFlags(d: string): string[] {
  const tokens: string[] = []
  let isArc = false
  let count = 0
  const rest = d.matchAll(TOKEN)
  const put = (token: string): void => {
    if (/^[a-zA-Z]$/.test(token)) {
      isArc = ARC.test(token)
      count = 0
      tokens.push(token)
      return
    }
    const place = count % 7
    if (isArc && (place === 3 || place === 4) && token.length > 1) {
      tokens.push(token.charAt(0))
      count += 1
      put(token.slice(1))
      return
    }
    tokens.push(token)
    count += 1
  }
  for (const [token] of rest) put(token)
  return tokens
}

type Arc = { rx: number; ry: number; turn: number; large: boolean; sweep: boolean }

/** An arc of an ellipse as cubic curves (https://www.w3.org/TR/SVG11/implnote.html#ArcImplementationNotes). */
function toCurves([x1, y1]: Point, [x2, y2]: Point, { rx: a, ry: b, turn, large, sweep }: Arc): Step[] {
  if (a === 0 || b === 0) return [{ to: 'line', points: [[x2, y2]] }]
  const phi = (turn * Math.PI) / 180
  const [c, s] = [Math.cos(phi), Math.sin(phi)]
  const [hx, hy] = [(x1 - x2) / 2, (y1 - y2) / 2]
  const [px, py] = [c * hx + s * hy, c * hy - s * hx]
  const grow = Math.max(1, Math.sqrt((px / a) ** 2 + (py / b) ** 2))
  const [rx, ry] = [Math.abs(a) * grow, Math.abs(b) * grow]
  const under = (rx * ry) ** 2 - (rx * py) ** 2 - (ry * px) ** 2
  const k = Math.sqrt(Math.max(0, under) / ((rx * py) ** 2 + (ry * px) ** 2)) * (large === sweep ? -1 : 1)
  const [ux, uy] = [(k * rx * py) / ry, (-k * ry * px) / rx]
  const [cx, cy] = [c * ux - s * uy + (x1 + x2) / 2, s * ux + c * uy + (y1 + y2) / 2]
  const start = Math.atan2((py - uy) / ry, (px - ux) / rx)
  let extent = Math.atan2((-py - uy) / ry, (-px - ux) / rx) - start
  if (sweep && extent < 0) extent += 2 * Math.PI
  if (!sweep && extent > 0) extent -= 2 * Math.PI
  const parts = Math.max(1, Math.ceil(Math.abs(extent) / (Math.PI / 2)))
  const reach = (4 / 3) * Math.tan(extent / parts / 4)
  const on = (angle: number, ahead: number): Point => {
    const [u, v] = [
      rx * (Math.cos(angle) - ahead * Math.sin(angle)),
      ry * (Math.sin(angle) + ahead * Math.cos(angle))
    ]
    return [cx + c * u - s * v, cy + s * u + c * v]
  }
  return Array.from({ length: parts }, (_, at): Step => {
    const from = start + (extent * at) / parts
    const to = start + (extent * (at + 1)) / parts
    return { to: 'cubic', points: [on(from, reach), on(to, -reach), on(to, 0)] }
  })
}
