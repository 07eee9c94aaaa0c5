import { FAMILY_WORDS, KIND_TABLE, KINDS } from '#model/kinds.ts'
import { LIMITS } from '#model/limits.ts'
import { CATEGORIES, CATEGORY_WORDS, RELATION_TABLE, RELATION_TYPES } from '#model/relation-types.ts'
import { MARK_TABLE, MARKS, STATUS_GROUPS } from '#model/status.ts'
import { capital } from '#figure/words/sentence.ts'
import { countWords } from '#figure/words/count-words.ts'
import { Choice, Many } from './Choices.tsx'

type Option = (name: string) => string | null
type Asked = Record<string, string>

const NAMES = ['hops', 'k', 'types', 'avoid', 'marks', 'documents', 'hub'] as const
const USUAL_HOPS = 4
const USUAL_PATHS = 5
const COUNTS = [1, 3, USUAL_PATHS, 10, 20, LIMITS.paths]
/** More relations than any entity has, so that no hub is left out. */
const NO_HUB = '10000000'

const USUAL_TYPES = RELATION_TYPES.filter((type) => RELATION_TABLE[type].inPaths)

/** The options of a search for paths: as the read takes them, and in words. */
export function readPathChoices(option: Option): { asked: Asked; hops: number; most: number; words: string } {
  const asked: Asked = {}
  for (const name of NAMES) {
    const value = option(name)
    if (value !== null) asked[name] = value
  }
  const hops = Number(option('hops') ?? USUAL_HOPS)
  const most = Number(option('k') ?? USUAL_PATHS)
  const words = [
    `Up to ${countWords(hops, 'step', 'steps')}, at most ${countWords(most, 'path', 'paths')}`,
    `statuses: ${groupsOf(option).length === STATUS_GROUPS.length ? 'all' : groupsOf(option).join(', ')}`,
    option('types') === null
      ? 'relations: all that lead somewhere'
      : `relations: ${typesOf(option)
          .map((type) => RELATION_TABLE[type].tag.replace('{role}', 'office'))
          .join(', ')}`,
    `avoided: ${
      avoidedOf(option)
        .map((kind) => KIND_TABLE[kind].plural)
        .join(', ') || 'none'
    }`,
    `documents ${option('documents') === 'true' ? '' : 'not '}used as shortcuts`,
    `hubs ${option('hub') === null ? 'not ' : ''}used as shortcuts`
  ]
  return { asked, hops, most, words: `${words.join('; ')}.` }
}

type Props = { option: Option; onChoose: (options: Record<string, string | null>) => void }

/** The options of a search for paths: steps, number, statuses, relations, kinds to avoid, shortcuts. */
export function PathChoices(props: Props) {
  return (
    <div className="research-choices">
      <Reach {...props} />
      <Statuses {...props} />
      <Types {...props} />
      <Avoided {...props} />
      <Shortcuts {...props} />
    </div>
  )
}

function Reach({ option, onChoose }: Props) {
  const hops = Number(option('hops') ?? USUAL_HOPS)
  const most = Number(option('k') ?? USUAL_PATHS)
  return (
    <Choice
      words={`Up to ${countWords(hops, 'step', 'steps')}`}
      changed={hops !== USUAL_HOPS || most !== USUAL_PATHS}
    >
      <Amount
        words="Steps at most"
        value={hops}
        among={Array.from({ length: LIMITS.pathHops }, (_, at) => at + 1)}
        onChoose={(value) => onChoose({ hops: value === USUAL_HOPS ? null : String(value) })}
      />
      <Amount
        words="Paths at most"
        value={most}
        among={COUNTS}
        onChoose={(value) => onChoose({ k: value === USUAL_PATHS ? null : String(value) })}
      />
    </Choice>
  )
}

type AmountProps = {
  words: string
  value: number
  among: readonly number[]
  onChoose: (value: number) => void
}

function Amount({ words, value, among, onChoose }: AmountProps) {
  return (
    <label>
      {words}{' '}
      <select value={value} onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}>
        {among.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </label>
  )
}

function Statuses({ option, onChoose }: Props) {
  const groups = groupsOf(option)
  return (
    <Choice
      words={
        groups.length === STATUS_GROUPS.length
          ? 'All statuses'
          : `${groups.length} of ${STATUS_GROUPS.length} statuses`
      }
      changed={groups.length < STATUS_GROUPS.length}
    >
      <Many
        label="Relations may stand as"
        items={STATUS_GROUPS.map((group) => ({ id: group, word: capital(group) }))}
        chosen={groups}
        least={1}
        onChange={(some) =>
          onChoose({
            marks:
              some.length === STATUS_GROUPS.length
                ? null
                : MARKS.filter((mark) => some.includes(MARK_TABLE[mark].group)).join(',')
          })
        }
      />
    </Choice>
  )
}

function Types({ option, onChoose }: Props) {
  const types = typesOf(option)
  return (
    <Choice
      words={option('types') === null ? 'Usual relations' : `${types.length} relation types`}
      changed={option('types') !== null}
    >
      {CATEGORIES.map((category) => (
        <Many
          key={category}
          label={CATEGORY_WORDS[category]}
          whole
          items={RELATION_TYPES.filter((type) => RELATION_TABLE[type].category === category).map((type) => ({
            id: type,
            word: capital(RELATION_TABLE[type].tag.replace('{role}', 'office'))
          }))}
          chosen={types}
          least={1}
          onChange={(some) => onChoose({ types: toTypes(some) })}
        />
      ))}
    </Choice>
  )
}

function Avoided({ option, onChoose }: Props) {
  const avoided = avoidedOf(option)
  return (
    <Choice
      words={avoided.length === 0 ? 'Avoid none' : `Avoid ${countWords(avoided.length, 'kind', 'kinds')}`}
      changed={avoided.length > 0}
    >
      <Many
        label="Not by way of"
        items={KINDS.map((kind) => ({
          id: kind,
          word: capital(KIND_TABLE[kind].plural),
          title: FAMILY_WORDS[KIND_TABLE[kind].family]
        }))}
        chosen={avoided}
        onChange={(some) => onChoose({ avoid: some.length > 0 ? some.join(',') : null })}
      />
    </Choice>
  )
}

function Shortcuts({ option, onChoose }: Props) {
  const documents = option('documents') === 'true'
  const hubs = option('hub') !== null
  return (
    <Choice words="Shortcuts" changed={documents || hubs}>
      <label>
        <input
          type="checkbox"
          checked={documents}
          onChange={() => onChoose({ documents: documents ? null : 'true' })}
        />{' '}
        Through documents too
      </label>
      <label>
        <input type="checkbox" checked={hubs} onChange={() => onChoose({ hub: hubs ? null : NO_HUB })} />{' '}
        Through hubs too (over {LIMITS.hubRelations} relations)
      </label>
    </Choice>
  )
}

function groupsOf(option: Option): (typeof STATUS_GROUPS)[number][] {
  const marks = option('marks')?.split(',')
  if (marks === undefined) return [...STATUS_GROUPS]
  return STATUS_GROUPS.filter((group) =>
    MARKS.some((mark) => MARK_TABLE[mark].group === group && marks.includes(mark))
  )
}

function typesOf(option: Option): (typeof RELATION_TYPES)[number][] {
  const types = option('types')?.split(',')
  return types === undefined ? USUAL_TYPES : RELATION_TYPES.filter((type) => types.includes(type))
}

function avoidedOf(option: Option): (typeof KINDS)[number][] {
  const kinds = option('avoid')?.split(',') ?? []
  return KINDS.filter((kind) => kinds.includes(kind))
}

function toTypes(some: readonly string[]): string | null {
  const usual = some.length === USUAL_TYPES.length && USUAL_TYPES.every((type) => some.includes(type))
  return usual ? null : RELATION_TYPES.filter((type) => some.includes(type)).join(',')
}
