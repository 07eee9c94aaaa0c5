import { type Facet, FACETS } from '#model/ties.ts'
import { capital } from '#figure/words/sentence.ts'

/** How much a facet can be made to count, as multiples of its usual weight. */
const STEPS = [0, 0.5, 1, 2, 4] as const
const STEP_WORDS = ['off', 'half', 'as usual', 'double', 'four times']
const USUAL = STEPS.indexOf(1)

/** The weights that differ from the usual, by facet, as a question holds them: `parties:2,court:0`. */
export function readWeights(text: string | null): ReadonlyMap<Facet, number> {
  const pairs = (text ?? '').split(',').flatMap((part) => {
    const facet = FACETS.find((one) => part.startsWith(`${one}:`))
    const times = Number(part.slice(part.indexOf(':') + 1))
    return facet !== undefined && Number.isFinite(times) ? [[facet, times] as const] : []
  })
  return new Map(pairs)
}

/** The weights in words, for what leaves the page; empty where all are as usual. */
export function weightWords(weights: ReadonlyMap<Facet, number>): string {
  const said = [...weights].map(([facet, times]) => `${facet} ${wordOf(times)}`)
  return said.length === 0 ? 'All facets as usual.' : `Weighed: ${said.join(', ')}.`
}

type Props = { weights: ReadonlyMap<Facet, number>; onWeigh: (text: string | null) => void }

/** The key to the bars, and a slider of five steps for the weight of each facet. */
export function RelatedWeights({ weights, onWeigh }: Props) {
  const weigh = (facet: Facet, step: number) => {
    const all = new Map(weights)
    const times = STEPS[step] ?? 1
    if (times === 1) all.delete(facet)
    else all.set(facet, times)
    onWeigh(all.size > 0 ? [...all].map(([one, by]) => `${one}:${by}`).join(',') : null)
  }
  return (
    <div className="weigh">
      <ul className="weigh-key" aria-label="Facets">
        {FACETS.map((facet) => (
          <li key={facet} className={weights.get(facet) === 0 ? 'weigh-off' : undefined}>
            <span className={`weigh-swatch facet-${facet}`} aria-hidden="true" />
            {capital(facet)}
          </li>
        ))}
      </ul>
      <details>
        <summary>Weigh… {weights.size > 0 && <span className="muted">{weightWords(weights)}</span>}</summary>
        <div className="weigh-sliders">
          {FACETS.map((facet) => (
            <Slider key={facet} facet={facet} times={weights.get(facet) ?? 1} onStep={weigh} />
          ))}
          <button
            type="button"
            className="button"
            disabled={weights.size === 0}
            onClick={() => onWeigh(null)}
          >
            All as usual
          </button>
        </div>
      </details>
    </div>
  )
}

type SliderProps = { facet: Facet; times: number; onStep: (facet: Facet, step: number) => void }

function Slider({ facet, times, onStep }: SliderProps) {
  const step = STEPS.findIndex((one) => one === times)
  return (
    <label>
      <span>{capital(facet)}</span>
      <input
        type="range"
        min={0}
        max={STEPS.length - 1}
        step={1}
        value={step < 0 ? USUAL : step}
        aria-valuetext={wordOf(times)}
        onChange={({ currentTarget: { value } }) => onStep(facet, Number(value))}
      />
      <span className="muted">{wordOf(times)}</span>
    </label>
  )
}

function wordOf(times: number): string {
  return STEP_WORDS[STEPS.findIndex((one) => one === times)] ?? `${times} times`
}
