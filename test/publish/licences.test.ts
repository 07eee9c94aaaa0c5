import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCli } from '../cli/run-cli.ts'

jest.setTimeout(120_000)

test('a published copy brings the licences of the packages and fonts in it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pincite-licences-'))
  const out = join(folder, 'copy')
  expect(await runCli(['publish', '--out', out], { PINCITE_DATA: join(folder, 'data') })).toMatchObject({
    code: 0
  })
  const told = await readFile(join(out, 'licences.txt'), 'utf8')
  for (const [name, licence] of [
    ['react', 'MIT'],
    ['cytoscape', 'MIT'],
    ['@fontsource/ibm-plex-sans', 'OFL-1.1']
  ]) {
    expect(told).toMatch(new RegExp(`^## ${name} - [\\d.]+ \\(${licence}\\)$`, 'm'))
  }
  expect(told).toMatch(/Permission is hereby granted/)
  // whose icons are copied, so that no script imports them
  expect(told).toContain(`## lucide (ISC)\n\n${await readFile('node_modules/lucide/LICENSE', 'utf8')}`)
  await rm(folder, { recursive: true })
})
