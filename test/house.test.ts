import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

const ROOTS = ['server', 'client', 'test', 'bench']
const FILES = ROOTS.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => join(root, path))
).filter((path) => /\.(ts|tsx|mjs)$/.test(path))
const SOURCES = FILES.filter((path) => !path.startsWith('test/'))
const NAMELESS = /(^|\/)(index|utils?|helpers?|common|types|misc)(\.|\/)/

/** Where each import of a file leads: a path in the house, or the name of a package. */
function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  const found = text.matchAll(
    /^(?:import|export)\b[^;]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gms
  )
  return [...found].flatMap(([, from, bare, lazy]) => {
    const target = from ?? bare ?? lazy
    if (target === undefined) return []
    if (target.startsWith('#model/')) return [target.replace('#model/', 'server/model/')]
    if (target.startsWith('#graph/')) return [target.replace('#graph/', 'server/graph/')]
    if (target.startsWith('#published/')) return [target.replace('#published/', 'server/published/')]
    if (target.startsWith('#figure/')) return [target.replace('#figure/', 'server/figure/')]
    return [target.startsWith('.') ? normalize(join(dirname(path), target)) : target]
  })
}

function trespasses(within: string, allowed: (target: string) => boolean): string[] {
  return SOURCES.filter((path) => path.startsWith(within)).flatMap((path) =>
    importsOf(path)
      .filter((target) => !allowed(target))
      .map((target) => `${path} imports ${target}`)
  )
}

/** The rooms in the table of the architecture, each with those that it may import. */
function roomsTold(): [string, string[]][] {
  const rows = readFileSync('docs/architecture.md', 'utf8').matchAll(
    /^\| `((?:server|client)\/\w+\/)` \|.*\|([^|]*)\|$/gm
  )
  return [...rows].map(([, room = '', known = '']) => [
    room,
    known.split(',').flatMap((name) => name.trim() || [])
  ])
}

describe('the house', () => {
  test('the top level is what the design says', () => {
    const allowed = new Set(
      [
        'package.json package-lock.json tsconfig.json jest.config.mjs vite.config.ts knip.json',
        'server client cypher seed test docs bench',
        'README.md CONTRIBUTING.md CHANGELOG.md LICENSE Dockerfile docker-compose.yml'
      ].flatMap((line) => line.split(' '))
    )
    const made = new Set(['node_modules', 'data', 'dist', 'coverage'])
    const found = readdirSync('.').filter(
      (name) => !name.startsWith('.') && !allowed.has(name) && !made.has(name)
    )
    expect(found).toStrictEqual([])
  })

  test('the model imports nothing except zod and edtf', () => {
    expect(
      trespasses(
        'server/model/',
        (target) => ['zod', 'edtf'].includes(target) || target.startsWith('server/model/')
      )
    ).toStrictEqual([])
  })

  test('the graph imports the model and graphology', () => {
    const free = ['graphology']
    expect(
      trespasses(
        'server/graph/',
        (target) => free.includes(target) || /^server\/(model|graph)\//.test(target)
      )
    ).toStrictEqual([])
  })

  test('a figure imports the model, d3-force and the reader of Markdown', () => {
    const free = ['d3-force', 'mdast-util-from-markdown']
    expect(
      trespasses(
        'server/figure/',
        (target) => free.includes(target) || /^server\/(model|figure)\//.test(target)
      )
    ).toStrictEqual([])
  })

  test('a store knows nothing of HTTP', () => {
    const http = /^(node:http|express|helmet|pino-http|server\/(routes|app|main|errors))/
    expect(trespasses('server/store/', (target) => !http.test(target))).toStrictEqual([])
  })

  test('a store is handed its seed and reads no dataset files', () => {
    const files = /^server\/(dataset-files|input-file)/
    expect(trespasses('server/store/', (target) => !files.test(target))).toStrictEqual([])
  })

  test('the client reaches the server only through the model, the graph and the figure', () => {
    expect(
      SOURCES.filter((path) => path.startsWith('client/') && path !== 'client/published.tsx').flatMap(
        (path) =>
          importsOf(path).filter((target) =>
            /^(server\/(?!model\/|graph\/|figure\/)|test\/|node:)/.test(target)
          )
      )
    ).toStrictEqual([])
  })

  test('only the page of a published folder answers for itself, with nothing of Node', () => {
    const reached = new Set(['client/published.tsx'])
    for (const path of reached) {
      for (const target of importsOf(path)) if (FILES.includes(target)) reached.add(target)
    }
    expect(reached).toContain('server/published/answerer.ts')
    expect(reached).toContain('server/store/embedded/holdings.ts')
    expect([...reached].flatMap(importsOf).filter((target) => target.startsWith('node:'))).toStrictEqual([])
  })

  test.each(roomsTold())('%s knows whom docs/architecture.md says', (room, known) => {
    const own = room.split('/')[0]
    const isKnown = (target: string): boolean => {
      const [half, other] = target.split('/')
      if (!target.startsWith('server/') && !target.startsWith('client/')) return true
      if (target.startsWith(room) || target.split('/').length < 3) return true
      return known.includes(half === own ? `${other}` : `#${other}`)
    }
    expect(trespasses(room, isKnown)).toStrictEqual([])
    for (const name of known) {
      const target = name.startsWith('#') ? `server/${name.slice(1)}/` : `${own}/${name}/`
      expect(trespasses(room, (one) => !one.startsWith(target)).length).toBeGreaterThan(0)
    }
  })

  test('every room is on the table of the architecture', () => {
    const rooms = ['server', 'client'].flatMap((half) =>
      readdirSync(half, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `${half}/${name}/`)
    )
    const told = roomsTold().map(([room]) => room)
    expect(told.toSorted()).toStrictEqual(rooms.toSorted())
  })

  test('nothing imports test', () => {
    expect(trespasses('', (target) => !target.startsWith('test/'))).toStrictEqual([])
  })

  test('no file is called index, utils, helpers, common or types', () => {
    expect(FILES.filter((path) => NAMELESS.test(path))).toStrictEqual([])
  })

  test('files are small: median under 90 lines, nine in ten under 220, none over 300', () => {
    const sizes = SOURCES.map((path) => readFileSync(path, 'utf8').split('\n').length).toSorted(
      (a, b) => a - b
    )
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(90)
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThan(220)
    expect(sizes.at(-1)).toBeLessThanOrEqual(300)
  })
})

test('no words are made of `since`, which is only for ordering', () => {
  // not the word “since” itself, nor a parameter of that name
  const telling = /[wW]ords\((?:[^()]|\(\))*(?:(?<!')\bsince\b(?!'| =)|latestDay)/
  const wrong = ['dateWords(relation.since)', 'dateWords(since)', 'dateWords(asOf ?? since)']
  expect(wrong.filter((code) => !telling.test(code))).toStrictEqual([])
  expect(SOURCES.filter((path) => telling.test(readFileSync(path, 'utf8')))).toStrictEqual([])
})

// on Windows Git writes CRLF unless told; statements, seeds and docs are compared byte for byte
test('every checkout has the line ends of this one', () => {
  expect(readFileSync('.gitattributes', 'utf8')).toMatch(/^\* text=auto eol=lf$/m)
})
