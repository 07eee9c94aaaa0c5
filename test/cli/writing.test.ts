import { toBriefingText } from '#model/briefing.ts'
import { toText } from '#model/dataset.ts'
import { lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { briefing } from '../support/briefed.ts'
import { CAST } from '../support/cast.ts'
import { runIn } from './run-cli.ts'
import { runHere } from './run-here.ts'

jest.setTimeout(60_000)

describe('what npx pincite writes', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pincite-cli-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const run = (program: string, ...args: string[]) => runIn(folder, program, args)
  const pincite = (...args: string[]) => runHere(folder, args)
  /** A line for a shell in which `pincite` runs the program. */
  const shell = (line: string) =>
    run('bash', '-c', `pincite() { "${process.execPath}" server/pincite.mjs "$@"; }; ${line}`)

  /** A briefing file; putting it creates the data folder. */
  async function kept(): Promise<string> {
    const file = join(folder, 'x.json')
    await writeFile(file, toBriefingText(briefing('x')))
    return file
  }

  test('load says which datasets are in and which are not, where there is not room for all', async () => {
    const [small, large] = ['small', 'large'].map((id) => join(folder, `${id}.json`))
    await writeFile(small ?? '', toText({ ...CAST, id: 'small' }))
    const entities = CAST.entities.map((one) => ({ ...one, summary: 'x'.repeat(15_000) }))
    await writeFile(large ?? '', toText({ ...CAST, id: 'large', entities }))
    expect(await pincite('briefing', 'put', await kept())).toMatchObject({ status: 0 })
    const { status, stdout, stderr } = shell(
      `export NODE_OPTIONS="--import data:text/javascript,process.on('SIGXFSZ',()=>{})"; ulimit -f 64; pincite load '${small}' '${large}'`
    )
    expect(status).toBe(3)
    expect(stdout).toMatch(/^small: entities \+9/)
    expect(stderr).toMatch(
      /^Loaded: small\. Not loaded: large\. Load them again .*:\nNo room left to write .*large\.json; it is as it was before\.\n$/
    )
    expect((await pincite('load', small ?? '', large ?? '')).stdout).toMatch(
      /small: was here already.*\nlarge: ent/
    )
  })

  test('a reader who stops reading is no failure; output without room is one, told in one line', () => {
    for (const verb of ['ask neighbors --id meta-platforms', 'export --format json']) {
      expect(shell(`pincite ${verb} | head -c 2; exit "\${PIPESTATUS[0]}"`)).toMatchObject({
        status: 0,
        stderr: ''
      })
      expect(shell(`pincite ${verb} > /dev/full`)).toMatchObject({
        status: 3,
        stderr: 'Standard output accepts no more data (ENOSPC); make room where it goes.\n'
      })
    }
  })

  test('a file is written whole, through a link, or into a pipe', async () => {
    const [file, link, pipe, missing] = ['all.json', 'link.json', 'pipe', 'none/all.json'].map((name) =>
      join(folder, name)
    )
    await writeFile(file ?? '', 'old')
    await symlink(file ?? '', link ?? '')
    const piped = (await pincite('export', '--format', 'csl')).stdout
    expect(await pincite('export', '--format', 'csl', '--out', link ?? '')).toMatchObject({ status: 0 })
    expect(await readFile(file ?? '', 'utf8')).toBe(piped)
    expect((await lstat(link ?? '')).isSymbolicLink()).toBe(true)
    const through = shell(
      `mkfifo '${pipe}'; cat '${pipe}' & pincite export --format csl --out '${pipe}'; wait`
    )
    expect(through.stdout).toBe(piped)
    expect((await lstat(pipe ?? '')).isFIFO()).toBe(true)
    expect(await pincite('briefing', 'put', await kept())).toMatchObject({ status: 0 })
    for (const what of ['--format=json', '--briefing=x --format=ris']) {
      // an error of the file system is an Error of another realm within jest
      expect(shell(`pincite export ${what} --out '${missing}'`)).toMatchObject({
        status: 2,
        stderr: `Cannot use ${missing}; see that its folder exists.\n`
      })
    }
    expect(await readdir(folder)).toStrictEqual(['all.json', 'data', 'link.json', 'pipe', 'x.json'])
  })

  test('a file that is - is standard output, and what is said stands beside it', async () => {
    const { stdout: piped, stderr: told } = await pincite('export', '--format', 'csl')
    expect(await pincite('export', '--format', 'csl', '--out', '-')).toStrictEqual({
      status: 0,
      stdout: piped,
      stderr: told
    })
    const { stdout: losses } = await pincite('export', '--format', 'csl', '--losses', '--out', '-')
    expect(JSON.parse(losses)).toMatchObject({ format: 'csl' })
    expect((await pincite('briefing', 'put', await kept())).status).toBe(0)
    const page = await pincite('export', '--briefing', 'x', '--format', 'html', '--out', '-')
    expect(page).toMatchObject({ status: 0, stdout: expect.stringMatching(/^<!doctype.*<\/html>\s*$/is) })
    expect(shell('pincite export --briefing x --format pdf --out - | head -c 5').stdout).toBe('%PDF-')
    expect(shell('pincite publish --out -')).toStrictEqual({
      status: 2,
      stdout: '',
      stderr: 'A copy is a folder, which standard output cannot take. For a folder named - write ./-.\n'
    })
    expect(await readdir('.')).not.toContain('-')
  })

  test('a file that is - is standard input', async () => {
    const cast = join(folder, 'cast.json')
    await writeFile(cast, toText(CAST))
    expect(shell(`pincite check - < '${cast}'`)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^ok standard input: 9 entities/)
    })
    expect(shell(`cat '${cast}' | pincite load -`)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^cast: entities \+9/)
    })
    expect(await runHere(folder, ['load', '-'], { input: '{\n' })).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^standard input · line 2, column 1: not JSON/)
    })
    expect(await pincite('load', '-', '-')).toMatchObject({
      status: 2,
      stderr: 'Standard input (-) can be read once only.\n'
    })
    const input = toBriefingText(briefing('x'))
    const told = async (act: string) => (await runHere(folder, ['briefing', act, '-'], { input })).stdout
    expect(await told('check')).toMatch(/^ok standard input:/)
    expect(await told('put')).toMatch(/^x: 2 slides kept/)
  })

  test('a data folder that cannot be opened is reported in one line, by every verb', async () => {
    await writeFile(join(folder, 'data'), '')
    for (const verb of [
      ['ask', 'overview'],
      ['briefing', 'put', await kept()]
    ]) {
      expect(await pincite(...verb)).toMatchObject({
        status: 3,
        stderr: expect.stringMatching(/^Cannot use .*\.\n$/)
      })
    }
  })
})
