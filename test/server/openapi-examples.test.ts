import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import type { Params, ReadName } from '#model/contracts.ts'
import { CONTRACTS, READ_NAMES } from '#model/contracts.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import { openApi } from '../../server/openapi/document.ts'
import { exampleAnswers, exampleQuestion } from '../../server/openapi/examples.ts'
import { both } from '../seed/curated.ts'

const FILE = 'server/openapi/answers.json'

/** The seed's answers to the example of each read, one line each. */
async function answersOfTheSeed(): Promise<string> {
  const seed = buildGraph(both)
  const lines: string[] = []
  for (const name of READ_NAMES) {
    const params = CONTRACTS[name].params.parse(exampleQuestion(name)) as Params<ReadName>
    const answer = await ask(seed, name, params)
    lines.push(`${JSON.stringify(name)}: ${JSON.stringify(answer, leftOut)}`)
  }
  return `{\n${lines.join(',\n')}\n}\n`
}

/** Leaves out a beginning's arrangement, which is long and changes whenever the drawing does. */
function leftOut(key: string, value: unknown): unknown {
  return key === 'beginnings' ? [] : value
}

test('the answers shown are those of the seed (UPDATE_DOCS=1 writes them anew)', async () => {
  const answers = await answersOfTheSeed()
  if (process.env['UPDATE_DOCS'] === '1' && !process.env['CI']) writeFileSync(FILE, answers)
  expect(answers === readFileSync(FILE, 'utf8')).toBe(true)
})

test.each(READ_NAMES)('the answer shown for %s keeps its contract, and is no empty one', (name) => {
  const shown = exampleAnswers().get(name)
  expect(CONTRACTS[name].answer.parse(shown)).toStrictEqual(shown)
  // neither zero nor an empty list all through
  expect(Object.values(CONTRACTS[name].answer.parse(shown)).flat().filter(Boolean)).not.toHaveLength(0)
})

test('the document shows them, and is made in no time', () => {
  const begun = performance.now()
  const document = JSON.stringify(openApi('0.1.0'))
  // far more time than it needs: the document must not read the seed
  expect(performance.now() - begun).toBeLessThan(1_000)
  for (const shown of exampleAnswers().values()) expect(document).toContain(JSON.stringify(shown))
})
