import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkShape, checkTogether, readSeed } from '../../server/dataset-files.ts'

test('the dataset of docs/datasets.md is one that can be loaded over the seed', async () => {
  const [, example = ''] = /```json\n(.*?)```/s.exec(readFileSync('docs/datasets.md', 'utf8')) ?? []
  const input: unknown = JSON.parse(example)
  const file = { name: 'my-notes.json', input, ...checkShape(input, 'my-notes.json') }
  const [checked] = checkTogether([file], await readSeed(join(process.cwd(), 'seed')))
  expect(checked?.problems).toStrictEqual([])
  expect(checked?.dataset?.relations).toHaveLength(3)
})
