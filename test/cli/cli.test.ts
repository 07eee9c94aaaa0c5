import { toBriefingText } from '#model/briefing.ts'
import { toText } from '#model/dataset.ts'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EMPTY_VIEW } from '#figure/view.ts'
import { toShared } from '#figure/shared.ts'
import { briefing, slide } from '../support/briefed.ts'
import { CAST } from '../support/cast.ts'
import { runIn } from './run-cli.ts'
import { runHere } from './run-here.ts'

jest.setTimeout(60_000)

describe('npx pincite', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pincite-cli-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const pincite = (...args: string[]) => runHere(folder, args)

  test('check lists every fault with line, record and field on stderr, exits 1 and changes nothing', async () => {
    const file = join(folder, 'bad.json')
    const relations = [
      { ...CAST.relations[0], assertions: [] },
      { ...CAST.relations[1], to: 'nowhere', id: 'widget/DEFENDANT_IN/nowhere' }
    ]
    const text = JSON.stringify({ ...CAST, relations }, null, 2)
    await writeFile(file, text)
    const { status, stdout, stderr } = await pincite('check', file)
    expect(status).toBe(1)
    expect(stdout).toBe('')
    const line = text.split('\n').indexOf('      "id": "widget/DEFENDANT_IN/nowhere",')
    expect(stderr).toContain(`bad.json · line ${line} · relation widget/DEFENDANT_IN/nowhere · to: `)
    expect(stderr).toMatch(/relation ada\/PLAINTIFF_IN\/suit · assertions: has no assertion/)
    expect(stderr).toMatch(/relation widget\/DEFENDANT_IN\/nowhere · to: there is no entity “nowhere”/)
    expect(await readdir(folder)).toStrictEqual(['bad.json'])
  })

  test('check says ok of good files, and names the place where a file is not JSON', async () => {
    const good = join(folder, 'good.json')
    await writeFile(good, toText({ ...CAST, sources: CAST.sources.slice(0, 1), entities: [], relations: [] }))
    expect(await pincite('check', good)).toMatchObject({
      status: 0,
      stdout: `ok ${good}: 0 entities, 0 relations, 1 source\n`,
      stderr: ''
    })
    const broken = join(folder, 'broken.json')
    await writeFile(broken, '{\n  "id": "x",,\n}')
    const { status, stderr } = await pincite('check', broken)
    expect(status).toBe(1)
    expect(stderr).toMatch(/line 2/)
    expect((await pincite('check', join(folder, 'none.json'))).status).not.toBe(0)
  })

  test('a fault of shape is not followed by false faults about what a used dataset holds', async () => {
    const file = join(folder, 'mine.json')
    const mine = {
      id: 'mine',
      title: 'Mine',
      uses: ['record'],
      entities: [{ id: 'me', kind: 'person', name: '' }],
      relations: [
        {
          ...CAST.relations[0],
          id: 'me/DEFENDANT_IN/nm-v-meta',
          from: 'me',
          to: 'nm-v-meta',
          type: 'DEFENDANT_IN'
        },
        { ...CAST.relations[0], id: 'me/DEFENDANT_IN/nix', from: 'me', to: 'nix', type: 'DEFENDANT_IN' }
      ],
      sources: CAST.sources
    }
    await writeFile(file, JSON.stringify(mine))
    const { status, stderr } = await pincite('check', file)
    expect(status).toBe(1)
    expect(stderr.trim().split('\n')).toStrictEqual([
      expect.stringMatching(/entity me · name: is empty/),
      expect.stringMatching(/relation me\/DEFENDANT_IN\/nix · to: there is no entity “nix”/),
      '2 faults in 1 of 1 file.'
    ])
    expect(await pincite('load', file)).toMatchObject({ status, stderr })
    const nowhere = { PINCITE_STORE: 'neo4j', NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'none' }
    expect((await runHere(folder, ['load', file], { env: nowhere })).stderr).toMatch(
      /name: is empty.*\n1 fault in 1 of 1 file\.\n$/
    )
    const late = { ...mine.entities[0], name: 'Me', start: '2024', end: '2023' }
    await writeFile(file, JSON.stringify({ ...mine, entities: [late], uses: [] }))
    expect((await runHere(folder, ['load', file], { env: nowhere })).stderr).toMatch(
      /end: it ends \(2023\) before it starts(.*\n)+.*there is no (entity|source)/
    )
    await writeFile(file, JSON.stringify({ ...mine, uses: ['mine'], entities: [], relations: [] }))
    expect((await pincite('check', file)).stderr).toMatch(/dataset · uses: it uses itself\. Take it out/)
  })

  test('load takes the bundle that an export of several datasets writes', async () => {
    const file = join(folder, 'bundle.json')
    const notes = { ...CAST, id: 'notes', uses: ['cast'], entities: [], sources: [] }
    const bundle = { pincite: 'datasets', version: 1, datasets: [notes, CAST] }
    await writeFile(file, JSON.stringify(bundle))
    const { status, stdout } = await pincite('load', file)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^cast: entities \+9.*\nnotes: entities \+0.*\n$/)
    await writeFile(file, JSON.stringify({ ...bundle, datasets: [{ ...notes, title: '' }, CAST] }))
    expect(await pincite('check', file)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/bundle\.json · dataset 1 of 2 · dataset · title: is empty/)
    })
  })

  test('load puts a dataset into the store and ask finds it; a bad file beside it keeps both out', async () => {
    const good = join(folder, 'cast.json')
    const bad = join(folder, 'bad.json')
    await writeFile(good, toText(CAST))
    await writeFile(bad, JSON.stringify({ id: 'bad', title: 'Bad', entities: [{ id: 'a b' }] }))
    expect((await pincite('load', good, bad)).status).toBe(1)
    expect((await pincite('ask', 'entity', '--id', 'widget')).status).toBe(1)
    expect((await pincite('load', good)).status).toBe(0)
    const { status, stdout } = await pincite(
      'ask',
      'neighbors',
      '--id',
      'widget',
      '--asOf',
      '2023-12-07',
      '--format',
      'json'
    )
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ total: 2 })
  })

  test('load arranges a beginning that brings no places, says so, and finds the same the next time', async () => {
    const file = join(folder, 'cast.json')
    const entities = CAST.entities.map(({ id }) => id)
    const beginning = { id: 'all', title: 'All of them', focus: entities[0], entities }
    await writeFile(file, JSON.stringify({ ...CAST, beginnings: [beginning] }))
    expect(await pincite('load', file)).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('cast: arranging “All of them”, which has no places')
    })
    const overview = JSON.parse((await pincite('ask', 'overview', '--format', 'json')).stdout)
    const [{ places }] = overview.datasets.find(({ id }: { id: string }) => id === 'cast').beginnings
    expect(places.length).toBeGreaterThan(5)
    expect((await pincite('load', file)).stdout).toMatch(/was here already, nothing changed/)
  })

  test('briefing keeps a file, lists it, writes it back, and replaces or removes only what is named', async () => {
    const file = join(folder, 'x.json')
    await writeFile(file, toBriefingText(briefing('x')))
    expect(await pincite('briefing', 'check', file)).toMatchObject({ status: 0, stderr: '' })
    expect(await pincite('briefing', 'put', file)).toMatchObject({ status: 0, stderr: '' })
    const list = await pincite('briefings', '--format', 'json')
    expect(JSON.parse(list.stdout)).toMatchObject({ briefings: [{ id: 'x', slides: 2 }] })
    expect((await pincite('briefing', 'get', 'x')).stdout).toBe(toBriefingText(briefing('x')))
    await writeFile(file, toBriefingText(briefing('x', { title: 'New' })))
    expect(await pincite('briefing', 'put', file)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/already.*\n.*its tag is now/)
    })
    const { tag } = JSON.parse(list.stdout).briefings[0]
    expect((await pincite('briefing', 'put', file, '--over', tag)).status).toBe(0)
    await writeFile(file, toBriefingText(briefing('x', { title: 'Newer' })))
    expect(await pincite('briefing', 'put', file, '--over', tag)).toMatchObject({ status: 1, stdout: '' })
    await writeFile(file, toBriefingText(briefing('smile', { title: 'New 😀' })))
    await pincite('briefing', 'put', file)
    expect(
      await pincite('export', '--briefing', 'smile', '--format', 'pdf', '--out', join(folder, 's.pdf'))
    ).toMatchObject({
      status: 0,
      stderr: 'The pdf file has empty boxes for characters that its fonts lack: 😀.\n'
    })
    expect(await pincite('briefing', 'remove', 'x')).toMatchObject({ status: 2 })
    expect(await pincite('briefing', 'remove', 'x', '--over', 'any')).toMatchObject({ status: 0 })
    expect(await pincite('briefing', 'get', 'x')).toMatchObject({ status: 1, stdout: '' })
  })

  test('briefing check lists every fault by slide, and wrong use of it exits 2', async () => {
    const file = join(folder, 'bad.json')
    await writeFile(file, JSON.stringify({ ...briefing('x'), slides: [{ id: 'one', taken: 'now' }] }))
    const { status, stdout, stderr } = await pincite('briefing', 'check', file)
    expect({ status, stdout }).toStrictEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/bad.json · slide 1 · view: /)
    expect(stderr).toMatch(/bad.json · slide 1 · taken: /)
    expect(await pincite('briefing', 'chekc', file)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/check/)
    })
    expect((await pincite('briefing', 'check')).status).toBe(2)
    expect((await pincite('briefing', 'check', join(folder, 'none.json'))).status).toBe(1)
  })

  test('briefing check says which words claim more than the record shown, and still exits 0', async () => {
    const file = join(folder, 'told.json')
    const view = { ...toShared(EMPTY_VIEW, 'light'), entities: ['nm-v-meta', 'meta-platforms'] }
    const one = slide('one', {
      view,
      title: 'Meta Platforms knew',
      text: 'The state alleges that Meta knew.'
    })
    await writeFile(file, toBriefingText(briefing('x', { slides: [one] })))
    const { status, stdout, stderr } = await pincite('briefing', 'check', file)
    expect({ status, stderr }).toStrictEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^ok /)
    expect(stdout).toMatch(
      /^caution slide 1 · title: “knew” needs an admission or a finding\. About Meta Platforms.* no relations speak of it\. Perhaps with “allegedly” or “According to the complaint”\.$/m
    )
    expect(stdout).toMatch(/^One word may claim more than the relations shown\. Help, not a judgment\.$/m)
    expect(stdout).not.toContain('· text')
    expect(stdout).not.toContain('changed slide')
    await writeFile(file, toBriefingText(briefing('x', { slides: [{ ...one, taken: '2023-01-01' }] })))
    expect((await pincite('briefing', 'check', file)).stdout).toMatch(
      /^changed slide 1, since 2023-01-01: One relation is new\.\n {2}Meta Platforms.* is a defendant in New Mexico v\. Meta\./m
    )
  })

  test('publish, which needs a process for the page, takes one folder', () => {
    const args = ['server/pincite.mjs', 'publish', '--out', 'one', '--out', 'two']
    expect(runIn(folder, process.execPath, args)).toStrictEqual({
      status: 2,
      stdout: '',
      stderr: '--out takes one value, and is given twice.\n'
    })
  })

  test('help prints the verbs and every setting', () => {
    const { status, stdout } = runIn(folder, process.execPath, ['server/pincite.mjs', '--help'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/check FILE/)
    expect(stdout).toMatch(/NEO4J_PASSWORD/)
    expect(stdout).toMatch(/^ {2}neighbors +.*\n +--id --types /m)
  })
})
