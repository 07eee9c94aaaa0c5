import { createElement, memo } from 'react'
import type { Circle, Paint, Path, Shape } from '#figure/picture/drawing.ts'
import { toStrokes } from '#figure/picture/ends.ts'
import { familyOf } from '#figure/picture/face.ts'

/** A shape of a drawing as SVG, text as text. */
export const ShapeView = memo(function ShapeView({ shape }: { shape: Shape }) {
  switch (shape.what) {
    case 'rect':
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.w}
          height={shape.h}
          rx={shape.radius || undefined}
          {...painted(shape)}
        />
      )
    case 'circle':
    case 'path':
      return stroked(shape, 0)
    case 'line':
      return <>{toStrokes(shape).map(stroked)}</>
    case 'text': {
      const { x, y, face, fill, anchor, turn } = shape
      return (
        <text
          x={x}
          y={y}
          fill={fill}
          fontFamily={familyOf(face)}
          fontSize={face.size}
          fontWeight={face.weight}
          fontStyle={face.italic ? 'italic' : undefined}
          textAnchor={anchor === 'start' ? undefined : anchor}
          transform={turn === 0 ? undefined : `rotate(${(turn * 180) / Math.PI} ${x} ${y})`}
        >
          {shape.text}
        </text>
      )
    }
    case 'icon': {
      const { x, y, size, colour, width, parts } = shape
      return (
        <g
          transform={`translate(${x - size / 2} ${y - size / 2}) scale(${size / 24})`}
          fill="none"
          stroke={colour}
          strokeWidth={width}
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          {parts.map(([tag, attributes], at) => createElement(tag, { ...attributes, key: at }))}
        </g>
      )
    }
    case 'group':
      break
  }
  return (
    <g transform={shape.x === 0 && shape.y === 0 ? undefined : `translate(${shape.x} ${shape.y})`}>
      {shape.title !== '' && <title>{shape.title}</title>}
      {shape.shapes.map((each, at) => (
        <ShapeView key={at} shape={each} />
      ))}
    </g>
  )
})

function stroked(shape: Path | Circle, key: number) {
  return shape.what === 'circle' ? (
    <circle key={key} cx={shape.x} cy={shape.y} r={shape.r} {...painted(shape)} />
  ) : (
    <path key={key} d={shape.d} {...painted(shape)} />
  )
}

function painted({ fill, opacity, stroke }: Paint) {
  return {
    fill: fill ?? 'none',
    fillOpacity: opacity === 1 ? undefined : opacity,
    stroke: stroke?.colour,
    strokeWidth: stroke?.width,
    strokeDasharray: stroke && stroke.dash.length > 0 ? stroke.dash.join(' ') : undefined,
    strokeLinecap: stroke?.cap
  }
}
