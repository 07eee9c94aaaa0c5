import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const Packed = z.tuple([z.object({ files: z.array(z.object({ path: z.string() })) })])

test('npm pack includes what the program needs, and none of its tests', () => {
  const told = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' })
  const names = Packed.parse(JSON.parse(told))[0].files.map(({ path }) => path)
  const rooms = ['client/index.html', 'cypher/search.cypher', 'seed/record.json', 'server/pincite.mjs']
  expect(names).toEqual(expect.arrayContaining([...rooms, 'LICENSE', 'README.md', 'vite.config.ts']))
  expect(names.filter((name) => /^(test|bench|\.ci)\//.test(name))).toStrictEqual([])
  // the page is built beforehand, and git ignores it
  const { files, scripts } = z
    .object({ files: z.array(z.string()), scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')))
  expect(files).toContain('dist')
  expect(scripts['prepack']).toBe('npm run --silent build')
})
