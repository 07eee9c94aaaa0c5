import { openEmbedded } from '../../server/store/embedded/store.ts'
import { briefing } from './briefed.ts'
import { CAST } from './cast.ts'

const [folder = '', first = '1'] = process.argv.slice(2)
const store = await openEmbedded({ folder, seed: [] })
for (let n = Number(first); ; n++) {
  const relations = n % 2 === 0 ? CAST.relations : CAST.relations.slice(0, 1)
  await store.change({ do: 'put', dataset: { ...CAST, title: String(n), relations } })
  await store.briefings.put(briefing('x', { title: String(n) }), n === 1 ? 'absent' : 'present')
  process.stdout.write(`${n}\n`)
}
