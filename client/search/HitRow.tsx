import { KIND_TABLE } from '#model/kinds.ts'
import { Spotlight } from '@mantine/spotlight'
import { capital } from '#figure/words/sentence.ts'
import { KindIcon } from '../look/KindIcon.tsx'
import type { Found } from './finding.ts'
import { toPieces } from './matched.ts'

type Props = { hit: Found; asked: string; onChoose: (id: string) => void; here: boolean }

/** An entity that the palette found: its name with what matched, its kind, and whether it is on the canvas. */
export function HitRow({ hit, asked, onChoose, here }: Props) {
  return (
    <Spotlight.Action onClick={() => onChoose(hit.id)} className="palette-row">
      <KindIcon kind={hit.kind} size={22} />
      <span className={hit.kind === 'action' ? 'palette-name case-name' : 'palette-name'}>
        {toPieces(hit.name, asked).map((piece, at) =>
          piece.hit ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>
        )}
      </span>
      <span className="palette-about">
        {capital(KIND_TABLE[hit.kind].word)}
        {hit.docket !== null && ` · ${hit.docket}`}
        {hit.field === 'alias' && ` · ${hit.matched}`}
        {here && ' · on the canvas'}
      </span>
    </Spotlight.Action>
  )
}
