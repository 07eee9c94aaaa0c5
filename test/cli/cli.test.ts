import { toBriefingText } from '#model/briefing.ts'
import { toText } from '#model/dataset.ts'
import { spawnSync } from 'node:child_process'
import { lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EMPTY_VIEW } from '#figure/view.ts'
import { toShared } from '#figure/shared.ts'
import { briefing, slide } from '../support/briefed.ts'
import { CAST } from '../support/cast.ts'

jest.setTimeout(60_000)

describe('npx pincite', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pincite-cli-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  function run(program: string, ...args: string[]) {
    const env = {
      ...process.env,
      PINCITE_DATA: join(folder, 'data'),
      PINCITE_STORE: 'embedded',
      NO_COLOR: '1'
    }
    const { status, stdout, stderr } = spawnSync(program, args, { env, encoding: 'utf8' })
    return { status, stdout, stderr }
  }
  const pincite = (...args: string[]) => run(process.execPath, 'server/pincite.mjs', ...args)
  /** In a shell, where `pincite` stands for the program. */
  const shell = (line: string) =>
    run('bash', '-c', `pincite() { "${process.execPath}" server/pincite.mjs "$@"; }; ${line}`)

  test('check lists every fault with record and field on stderr, exits 1 and changes nothing', async () => {
    const file = join(folder, 'bad.json')
    const relations = [
      { ...CAST.relations[0], assertions: [] },
      { ...CAST.relations[1], to: 'nowhere', id: 'widget/DEFENDANT_IN/nowhere' }
    ]
    await writeFile(file, JSON.stringify({ ...CAST, relations }))
    const { status, stdout, stderr } = pincite('check', file)
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/relation ada\/PLAINTIFF_IN\/suit · assertions: has no assertion/)
    expect(stderr).toMatch(/relation widget\/DEFENDANT_IN\/nowhere · to: there is no entity “nowhere”/)
    expect(await readdir(folder)).toStrictEqual(['bad.json'])
  })

  test('check says ok of good files, and names the place where a file is not JSON', async () => {
    const good = join(folder, 'good.json')
    await writeFile(good, toText(CAST))
    expect(pincite('check', good)).toMatchObject({ status: 0, stderr: '' })
    const broken = join(folder, 'broken.json')
    await writeFile(broken, '{\n  "id": "x",,\n}')
    const { status, stderr } = pincite('check', broken)
    expect(status).toBe(1)
    expect(stderr).toMatch(/line 2/)
    expect(pincite('check', join(folder, 'none.json')).status).not.toBe(0)
  })

  test('load puts a dataset into the store and ask finds it; a bad file beside it keeps both out', async () => {
    const good = join(folder, 'cast.json')
    const bad = join(folder, 'bad.json')
    await writeFile(good, toText(CAST))
    await writeFile(bad, JSON.stringify({ id: 'bad', title: 'Bad', entities: [{ id: 'a b' }] }))
    expect(pincite('load', good, bad).status).toBe(1)
    expect(pincite('ask', 'entity', '--id', 'widget').status).toBe(1)
    expect(pincite('load', good).status).toBe(0)
    const { status, stdout } = pincite(
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

  test('load says what is there and what is not, where there is no room for all', async () => {
    const [small, large] = ['small', 'large'].map((id) => join(folder, `${id}.json`))
    await writeFile(small ?? '', toText({ ...CAST, id: 'small' }))
    const entities = CAST.entities.map((one) => ({ ...one, summary: 'x'.repeat(15_000) }))
    await writeFile(large ?? '', toText({ ...CAST, id: 'large', entities }))
    expect(pincite('briefing', 'put', await kept())).toMatchObject({ status: 0 })
    const { status, stdout, stderr } = shell(
      `export NODE_OPTIONS="--import data:text/javascript,process.on('SIGXFSZ',()=>{})"; ulimit -f 64; pincite load '${small}' '${large}'`
    )
    expect(status).toBe(3)
    expect(stdout).toMatch(/^small: entities \+9/)
    expect(stderr).toMatch(
      /^Loaded: small\. Not loaded: large\. Load them again .*:\nNo room left to write .*large\.json; it is as it was before\.\n$/
    )
    expect(pincite('load', small ?? '', large ?? '').stdout).toMatch(/small: was here already.*\nlarge: ent/)
  })

  /** A file of a briefing, whose keeping makes the data folder begin. */
  async function kept(): Promise<string> {
    const file = join(folder, 'x.json')
    await writeFile(file, toBriefingText(briefing('x')))
    return file
  }

  test('who reads no further is no failure; where output finds no room, it says so in a line', () => {
    for (const verb of ['ask neighbors --id meta-platforms', 'export --format json']) {
      expect(shell(`pincite ${verb} | head -c 2; exit "\${PIPESTATUS[0]}"`)).toMatchObject({
        status: 0,
        stderr: ''
      })
      expect(shell(`pincite ${verb} > /dev/full`)).toMatchObject({
        status: 3,
        stderr: 'Standard output takes no more (ENOSPC); see that there is room where it goes.\n'
      })
    }
  })

  test('a file is written whole, through a link, or into what is no file', async () => {
    const [file, link, pipe, missing] = ['all.json', 'link.json', 'pipe', 'none/all.json'].map((name) =>
      join(folder, name)
    )
    await writeFile(file ?? '', 'old')
    await symlink(file ?? '', link ?? '')
    const piped = pincite('export', '--format', 'csl').stdout
    expect(pincite('export', '--format', 'csl', '--out', link ?? '')).toMatchObject({ status: 0 })
    expect(await readFile(file ?? '', 'utf8')).toBe(piped)
    expect((await lstat(link ?? '')).isSymbolicLink()).toBe(true)
    const through = shell(
      `mkfifo '${pipe}'; cat '${pipe}' & pincite export --format csl --out '${pipe}'; wait`
    )
    expect(through.stdout).toBe(piped)
    expect((await lstat(pipe ?? '')).isFIFO()).toBe(true)
    expect(pincite('briefing', 'put', await kept())).toMatchObject({ status: 0 })
    for (const what of ['--format=json', '--format=csl --losses', '--briefing=x --format=ris']) {
      expect(pincite('export', ...what.split(' '), '--out', missing ?? '')).toMatchObject({
        status: 2,
        stderr: `Cannot use ${missing}; see that its folder exists.\n`
      })
    }
    expect(await readdir(folder)).toStrictEqual(['all.json', 'data', 'link.json', 'pipe', 'x.json'])
  })

  test('a data folder that cannot be had is told in a line, on every way to it', async () => {
    await writeFile(join(folder, 'data'), '')
    for (const verb of [
      ['ask', 'overview'],
      ['briefing', 'put', await kept()]
    ]) {
      expect(pincite(...verb)).toMatchObject({
        status: 3,
        stderr: expect.stringMatching(/^Cannot use .*\.\n$/)
      })
    }
  })

  test('load arranges a beginning that brings no places, says so, and finds the same the next time', async () => {
    const file = join(folder, 'cast.json')
    const entities = CAST.entities.map(({ id }) => id)
    const beginning = { id: 'all', title: 'All of them', focus: entities[0], entities }
    await writeFile(file, JSON.stringify({ ...CAST, beginnings: [beginning] }))
    expect(pincite('load', file)).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('cast: arranging “All of them”, which brings no places')
    })
    const overview = JSON.parse(pincite('ask', 'overview', '--format', 'json').stdout)
    const [{ places }] = overview.datasets.find(({ id }: { id: string }) => id === 'cast').beginnings
    expect(places.length).toBeGreaterThan(5)
    expect(pincite('load', file).stdout).toMatch(/was here already, nothing changed/)
  })

  test('briefing keeps a file, lists it, writes it back, and replaces or removes only what is named', async () => {
    const file = join(folder, 'x.json')
    await writeFile(file, toBriefingText(briefing('x')))
    expect(pincite('briefing', 'check', file)).toMatchObject({ status: 0, stderr: '' })
    expect(pincite('briefing', 'put', file)).toMatchObject({ status: 0, stderr: '' })
    const list = pincite('briefings', '--format', 'json')
    expect(JSON.parse(list.stdout)).toMatchObject({ briefings: [{ id: 'x', slides: 2 }] })
    expect(pincite('briefing', 'get', 'x').stdout).toBe(toBriefingText(briefing('x')))
    await writeFile(file, toBriefingText(briefing('x', { title: 'New' })))
    expect(pincite('briefing', 'put', file)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/already.*\n.*its tag is now/)
    })
    expect(pincite('briefing', 'put', file, '--over', JSON.parse(list.stdout).briefings[0].tag).status).toBe(
      0
    )
    expect(pincite('briefing', 'remove', 'x')).toMatchObject({ status: 2 })
    expect(pincite('briefing', 'remove', 'x', '--over', 'any')).toMatchObject({ status: 0 })
    expect(pincite('briefing', 'get', 'x')).toMatchObject({ status: 1, stdout: '' })
  })

  test('briefing check lists every fault by slide, and wrong use of it exits 2', async () => {
    const file = join(folder, 'bad.json')
    await writeFile(file, JSON.stringify({ ...briefing('x'), slides: [{ id: 'one', taken: 'now' }] }))
    const { status, stdout, stderr } = pincite('briefing', 'check', file)
    expect({ status, stdout }).toStrictEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/bad.json · slide 1 · view: /)
    expect(stderr).toMatch(/bad.json · slide 1 · taken: /)
    expect(pincite('briefing', 'chekc', file)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/check/)
    })
    expect(pincite('briefing', 'check').status).toBe(2)
    expect(pincite('briefing', 'check', join(folder, 'none.json')).status).toBe(1)
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
    const { status, stdout, stderr } = pincite('briefing', 'check', file)
    expect({ status, stderr }).toStrictEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^ok /)
    expect(stdout).toMatch(
      /^caution slide 1 · title: “knew” needs an admission or a finding\. About Meta Platforms.* no relations speak of it\. Perhaps with “allegedly” or “According to the complaint”\.$/m
    )
    expect(stdout).toMatch(/^One word may claim more than the relations shown\. A help, not a judgment\.$/m)
    expect(stdout).not.toContain('· text')
    expect(stdout).not.toContain('changed slide')
    await writeFile(file, toBriefingText(briefing('x', { slides: [{ ...one, taken: '2023-01-01' }] })))
    expect(pincite('briefing', 'check', file).stdout).toMatch(
      /^changed slide 1, since 2023-01-01: One relation is new\.\n {2}Meta Platforms.* was a defendant in New Mexico v\. Meta\./m
    )
  })

  test('wrong use exits 2, says so on stderr and offers the nearest', () => {
    expect(pincite('chekc')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/check/) })
    expect(pincite('ask', 'neighbours', '--id', 'x')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/neighbors/)
    })
    expect(pincite('ask', 'neighbors', '--colour', 'red')).toMatchObject({ status: 2 })
    expect(pincite('briefing')).toMatchObject({
      status: 2,
      stderr: 'Name one act: check, get, put, remove.\n'
    })
  })

  test('help prints the verbs and every setting', () => {
    const { status, stdout } = pincite('--help')
    expect(status).toBe(0)
    expect(stdout).toMatch(/check FILE/)
    expect(stdout).toMatch(/NEO4J_PASSWORD/)
  })
})
