import fc from 'fast-check'
import type { NumberedSource } from '#figure/slide/deck.ts'
import { SOURCE_KINDS } from '#model/source.ts'
import { SOURCE_LISTS } from '../../server/handout/source-lists.ts'
import { toLatex } from '../../server/handout/sources/bibtex.ts'
import { onOneLine, placesOf } from '../../server/handout/sources/places.ts'
import { naughtyBriefing, sourceFile } from '../support/handed-out.ts'
import { source } from '../support/pictured.ts'

const { citations, csl, ris, bibtex } = SOURCE_LISTS

const numbered = (more: Parameters<typeof source>[1], number = 1): NumberedSource => ({
  number,
  source: source(`s${number}`, more),
  pins: [
    { pin: '¶ 3', letter: 'a' },
    { pin: null, letter: 'b' }
  ]
})

const COMPLAINT = numbered({
  title: 'Complaint for Abatement & Civil Penalties',
  kind: 'complaint',
  publisher: 'N.M. 1st Jud. Dist. Ct.',
  date: '2023-12-05',
  url: 'https://example.org/a_b?c=1&d=50%25',
  archiveUrl: 'https://archive.example/1',
  accessed: '2026-09-01',
  note: 'Seen as opening pages.'
})

/** Any text at all: markup of every format, line ends, lone surrogates, other scripts. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      ...Array.from('{}\\$&#^_~%@"=,\n\r\t '),
      'ER  - ',
      '\r\nTY  - CASE',
      'é',
      '漢',
      '\u2028',
      '\uD800'
    ),
    maxLength: 40
  })
)
const anySource = fc
  .record({
    id: anyText.filter((id) => id !== ''),
    title: anyText,
    kind: fc.constantFrom(...SOURCE_KINDS),
    publisher: anyText,
    date: fc.constantFrom(null, '2023', '2023-10', '2023-12-05', '2023-21', '2023-01/2023-05', '2023~'),
    url: fc.option(anyText.map((text) => `https://example.org/${text}`)),
    archiveUrl: fc.option(anyText),
    accessed: fc.constantFrom(null, '2026-09-01'),
    note: fc.option(anyText)
  })
  .map((one): NumberedSource => ({ source: one, number: 1, pins: [{ pin: one.title, letter: '' }] }))

describe('the sources of a briefing', () => {
  test('are cited in the style of the Bluebook, each form of source in its own', () => {
    const of = (kind: (typeof SOURCE_KINDS)[number], more = {}): string =>
      citations.write([
        numbered({ title: 'Title', publisher: 'Publisher', date: '2024-09-05', kind, ...more })
      ])
    expect(citations.write([COMPLAINT])).toBe(
      '1. Complaint for Abatement & Civil Penalties, (a) ¶ 3; (b) no pincite (N.M. 1st Jud. Dist. Ct. Dec. 5, 2023), https://example.org/a_b?c=1&d=50%25 (last visited Sept. 1, 2026) [https://archive.example/1].\n'
    )
    const at = '(a) ¶ 3; (b) no pincite'
    expect(of('statute')).toBe(`1. Title, ${at} (Publisher Sept. 5, 2024).\n`)
    expect(of('article')).toBe(`1. Title, Publisher, ${at} (Sept. 5, 2024).\n`)
    expect(of('report')).toBe(`1. Publisher, Title, ${at} (Sept. 5, 2024).\n`)
    expect(of('release')).toBe(`1. Press Release, Publisher, Title, ${at} (Sept. 5, 2024).\n`)
    expect(of('page', { date: null })).toBe(`1. Publisher, Title, ${at}.\n`)
  })

  test('say in their notes where there is no pincite at all', () => {
    expect(placesOf({ number: 2, pins: [{ pin: null, letter: '' }] })).toBe(
      'Source 2, cited without a pincite.'
    )
    expect(placesOf({ number: 3, pins: [{ pin: '¶ 3', letter: '' }] })).toBe('Source 3, cited at ¶ 3.')
    const pins = [
      { pin: null, letter: 'a' },
      { pin: '¶ 3', letter: 'b' }
    ]
    expect(placesOf({ number: 4, pins })).toBe('Source 4, cited at (a) no pincite; (b) ¶ 3.')
  })

  test('leave as RIS, BibTeX and CSL-JSON with number and places', () => {
    expect(ris.write([COMPLAINT]).split('\r\n')).toStrictEqual([
      'TY  - CASE',
      'ID  - s1',
      'TI  - Complaint for Abatement & Civil Penalties',
      'PB  - N.M. 1st Jud. Dist. Ct.',
      'PY  - 2023',
      'DA  - 2023/12/05/',
      'UR  - https://example.org/a_b?c=1&d=50%25',
      'L2  - https://archive.example/1',
      'Y2  - 2026/09/01/',
      'N1  - Source 1, cited at (a) ¶ 3; (b) no pincite.',
      'N1  - Seen as opening pages.',
      'ER  - ',
      ''
    ])
    expect(bibtex.write([COMPLAINT])).toBe(
      String.raw`@misc{s1,
  title = {{Complaint for Abatement \& Civil Penalties}},
  howpublished = {{N.M. 1st Jud. Dist. Ct.}},
  year = {2023},
  month = dec,
  date = {2023-12-05},
  url = {https://example.org/a_b?c=1&d=50%25},
  archiveurl = {https://archive.example/1},
  urldate = {2026-09-01},
  note = {Source 1, cited at (a) ¶ 3; (b) no pincite. Read 2026-09-01. Seen as opening pages.}
}
`
    )
    expect(JSON.parse(csl.write([COMPLAINT]))).toMatchObject([
      {
        id: 's1',
        type: 'legal_case',
        'citation-number': '1',
        issued: { 'date-parts': [[2023, 12, 5]] },
        note: 'Source 1, cited at (a) ¶ 3; (b) no pincite. Seen as opening pages.'
      }
    ])
  })

  test('say nothing of what the record does not hold', () => {
    const nothing = { title: 'T', publisher: 'P', date: null, url: null, kind: 'complaint' as const }
    const bare = { ...numbered(nothing), pins: [{ pin: '¶ 3', letter: '' }] }
    expect(ris.write([bare]).split('\r\n')).toStrictEqual([
      'TY  - CASE',
      'ID  - s1',
      'TI  - T',
      'PB  - P',
      'N1  - Source 1, cited at ¶ 3.',
      'ER  - ',
      ''
    ])
    expect(bibtex.write([bare])).toBe(
      '@misc{s1,\n  title = {{T}},\n  howpublished = {{P}},\n  note = {Source 1, cited at ¶ 3.}\n}\n'
    )
    expect(JSON.parse(csl.write([bare]))).toStrictEqual([
      {
        id: 's1',
        type: 'legal_case',
        title: 'T',
        genre: 'complaint',
        publisher: 'P',
        authority: 'P',
        custom: { pincite: { kind: 'complaint', date: null, accessed: null, archiveUrl: null } },
        'citation-number': '1',
        note: 'Source 1, cited at ¶ 3.'
      }
    ])
  })

  test('keep apart in BibTeX sources whose ids differ by case or by a sign alone', () => {
    const named = (id: string) => ({ ...COMPLAINT, source: { ...COMPLAINT.source, id } })
    const keys = [...bibtex.write(['ap', 'AP', 'a p', 'a.p', '1st'].map(named)).matchAll(/^@misc\{(.*),$/gm)]
    expect(keys.map(([, key]) => key)).toStrictEqual(['ap', 'AP-2', 'a-p', 'a-p-2', 'source-1st'])
  })

  test.each([
    ['article', ['NEWS'], ['T2']],
    ['page', ['ELEC'], ['T2', 'PB']],
    ['release', ['ELEC', 'Press release'], ['T2', 'PB']],
    ['report', ['RPRT'], ['PB']]
  ] as const)('name in RIS what %s is in, as a type that programs know', (kind, types, tags) => {
    const lines = ris
      .write([numbered({ kind, publisher: 'AP', date: null, url: null })])
      .split('\r\n')
      .map((line) => line.split('  - '))
    expect(lines.flatMap(([tag, value]) => (tag === 'TY' || tag === 'M3' ? [value] : []))).toStrictEqual(
      types
    )
    expect(lines.flatMap(([tag, value]) => (value === 'AP' ? [tag] : []))).toStrictEqual(tags)
  })

  test.each([
    ['2023', ['year = {2023}'], ''],
    ['2024-05~', ['year = {2024}', 'month = may'], 'Dated about May 2024.'],
    ['2023-21', ['year = {2023}'], 'Dated spring 2023.'],
    ['2023-10-02/2023-10-05', ['year = {2023}', 'month = oct'], 'Dated between Oct 2 and Oct 5, 2023.'],
    ['2023-12/2024-01', [], 'Dated between Dec 2023 and Jan 2024.'],
    ['2023-05/..', [], 'Dated May 2023 or later.']
  ])('are dated in BibTeX as far as it is known: %s', (date, fields, words) => {
    const entry = bibtex.write([numbered({ date })])
    expect(entry.match(/(year|month|date) = [^,\n]+/g) ?? []).toStrictEqual(fields)
    expect(/Dated [^.]*\./.exec(entry)?.[0] ?? '').toBe(words)
  })

  test('of a season have its year in RIS too, no month, and the season in words', () => {
    const text = ris.write([numbered({ date: '2023-21' })])
    expect(text.match(/^(PY|DA) .*(?=\r$)/gm)).toStrictEqual(['PY  - 2023', 'DA  - 2023///'])
    expect(text).toMatch(/^N1 {2}- Dated .*2023\.\r$/m)
  })

  test('of any text stay one record each in RIS, every field on its line', () => {
    fc.assert(
      fc.property(fc.array(anySource, { maxLength: 4 }), (sources) => {
        const lines = ris.write(sources).split('\r\n').filter(Boolean)
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /)
        expect(lines.filter((line) => line.startsWith('TY'))).toHaveLength(sources.length)
        expect(lines.filter((line) => line === 'ER  - ')).toHaveLength(sources.length)
        const titles = sources.map(({ source: one }) => onOneLine(one.title)).filter(Boolean)
        expect(lines.flatMap((line) => (line.startsWith('TI  - ') ? [line.slice(6)] : []))).toStrictEqual(
          titles
        )
      })
    )
  })

  test('of any text stay one entry each in BibTeX, their braces closed, and read back the same', () => {
    fc.assert(
      fc.property(fc.array(anySource, { maxLength: 4 }), (sources) => {
        const text = bibtex.write(sources)
        const { entries, titles } = readBibtex(text)
        expect(new Set(entries.map((key) => key.toLowerCase())).size).toBe(sources.length)
        expect(titles).toStrictEqual(
          sources.map(({ source: one }) => onOneLine(one.title)).filter((title) => title !== '')
        )
      })
    )
  })

  test('of any text are written for LaTeX so that it prints the same', () => {
    fc.assert(fc.property(anyText, (text) => expect(fromLatex(toLatex(text))).toBe(onOneLine(text))))
  })

  test.each(['citations', 'csl', 'ris', 'bibtex'] as const)('of naughty texts leave as %s', (form) => {
    const { bytes, name } = sourceFile(form, naughtyBriefing())
    const text = new TextDecoder().decode(bytes)
    expect(name).toMatch(/^[a-z0-9-]+\.(txt|csl\.json|ris|bib)$/)
    expect(text).toContain('<script>alert(1)</script>')
    if (form === 'csl') expect(JSON.parse(text).length).toBe(9)
  })
})

/**
 * The keys and titles of entries, found by counting braces as BibTeX does; throws where a brace is not closed.
 */
function readBibtex(text: string): { entries: string[]; titles: string[] } {
  const entries: string[] = []
  const titles: string[] = []
  let at = 0
  while (at < text.length) {
    if (text[at] !== '@') {
      at += 1
      continue
    }
    const open = text.indexOf('{', at)
    const end = closing(text, open)
    const body = text.slice(open + 1, end)
    entries.push(body.slice(0, body.indexOf(',')))
    const field = /\n {2}title = (?=\{)/.exec(body)
    if (field) {
      const start = field.index + field[0].length
      const value = body.slice(start + 2, closing(body, start) - 1)
      if (value !== '') titles.push(fromLatex(value))
    }
    at = end + 1
  }
  return { entries, titles }
}

function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  throw new Error('a brace is not closed')
}

function fromLatex(text: string): string {
  const names: Record<string, string> = {
    textbackslash: '\\',
    textbraceleft: '{',
    textbraceright: '}',
    textasciicircum: '^',
    textasciitilde: '~'
  }
  return text.replaceAll(
    /\\(?:(text[a-z]+)\{\}|([$&#_%]))/g,
    (_, name: string, mark: string) => names[name] ?? mark
  )
}
