import { Fragment } from 'react'
import type { Block } from '#figure/slide/blocks.ts'

type Props = { blocks: readonly Block[]; refsOf: (cites: readonly string[]) => string }
type Run = Block['runs'][number]

/** The text of a slide, with the numbers of what it cites; links open in another tab. */
export function SlideText({ blocks, refsOf }: Props) {
  return inGroups(blocks).map((group, at) =>
    group[0]?.what === 'item' ? (
      <ul key={at} className="slide-list">
        {group.map((block, index) => (
          <li key={index} className={`slide-depth-${Math.min(4, block.depth)}`}>
            <span aria-hidden={block.marker === '•'}>{block.marker}</span>
            <span>
              <Runs block={block} refsOf={refsOf} />
            </span>
          </li>
        ))}
      </ul>
    ) : (
      group.map((block, index) => (
        <p key={index} className={`slide-${block.what}`}>
          {block.marker !== '' && `${block.marker} `}
          <Runs block={block} refsOf={refsOf} />
        </p>
      ))
    )
  )
}

function Runs({ block, refsOf }: { block: Block; refsOf: Props['refsOf'] }) {
  return block.runs.map((run, at) => (
    <Fragment key={at}>{'cites' in run ? <Ref numbers={refsOf(run.cites)} /> : <Words run={run} />}</Fragment>
  ))
}

function Ref({ numbers }: { numbers: string }) {
  if (numbers === '') return null
  return (
    <sup className="slide-ref">
      <span className="spoken"> (source </span>
      {numbers}
      <span className="spoken">)</span>
    </sup>
  )
}

function Words({ run }: { run: Exclude<Run, { cites: readonly string[] }> }) {
  if (run.text === '\n') return <br />
  let words = <>{run.text}</>
  if (run.code) words = <code>{words}</code>
  if (run.italic) words = <em>{words}</em>
  if (run.bold) words = <strong>{words}</strong>
  if (run.href === null) return words
  return (
    <a href={run.href} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  )
}

/** Groups consecutive list items; everything else stays single. */
function inGroups(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (block.what === 'item' && last?.[0]?.what === 'item') last.push(block)
    else groups.push([block])
  }
  return groups
}
