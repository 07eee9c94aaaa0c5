import { openEmbedded } from '../../server/store/embedded/store.ts'
import { CAST } from './cast.ts'

const [folder = '', first = '1'] = process.argv.slice(2)
const store = await openEmbedded({ folder, seed: [] })
for (let n = Number(first); ; n++) {
  const relations = n % 2 === 0 ? CAST.relations : CAST.relations.slice(0, 1)
  await store.change({ do: 'put', dataset: { ...CAST, title: String(n), relations } })
  process.stdout.write(`${n}\n`)
}
