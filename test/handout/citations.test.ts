import { strFromU8, unzipSync } from 'fflate'
import { isLater } from '#figure/words/bearing.ts'
import type { HandOutName } from '../../server/handout/formats.ts'
import { handedBriefing, handedOut, toldBriefing, toldSlides } from '../support/handed-out.ts'
import { readPdf } from '../support/pdf-text.ts'

jest.setTimeout(120_000)

type Given = ReturnType<typeof handedBriefing>

async function bytesOf(format: HandOutName, given: Given): Promise<Uint8Array> {
  return (await handedOut(format, given)).bytes
}

async function partOf(format: 'docx' | 'pptx', name: string, given: Given): Promise<string> {
  return strFromU8(unzipSync(await bytesOf(format, given))[name] ?? new Uint8Array())
}

const wordsOf = (markup: string): string => markup.replaceAll(/<[^>]+>/g, '')

describe('citations side by side', () => {
  const [first, second] = ['suit/RESULTED_IN/verdict', 'meta/DEFENDANT_IN/suit']
  const given = handedBriefing({}, `So.[^${first}][^${second}][^${first}][^nowhere] Then.`)
  const [slide] = toldSlides(given)
  const refs = slide?.refsOf([first, second]) ?? ''

  test('are numbers one after the other, each once, and never read as one number', async () => {
    expect(refs).toBe([slide?.refsOf([first]), slide?.refsOf([second])].join(', '))
    const html = Buffer.from(await bytesOf('html', given)).toString()
    expect(wordsOf(html)).toContain(`So.${refs} Then.`)
    expect(wordsOf(await partOf('pptx', 'ppt/slides/slide1.xml', given))).toContain(`So.${refs} Then.`)
    expect(readPdf(await bytesOf('pdf', given)).text).toContain(`So.${refs} Then.`)
  })

  test('lead in a PDF each to its own source', async () => {
    const { dictionaries } = readPdf(await bytesOf('pdf', given))
    for (const each of refs.split(', ')) expect(dictionaries).toContain(`/Alt (Source ${each})`)
  })

  test('are one footnote of a memo, which says all of it', async () => {
    const story = await partOf('docx', 'word/document.xml', given)
    const own = /<w:p>(?:(?!<w:p>).)*So\..*?<\/w:p>/s.exec(story)?.[0] ?? ''
    expect(own.match(/<w:footnoteReference /g)).toHaveLength(1)
    const notes = await partOf('docx', 'word/footnotes.xml', given)
    const [note = ''] = /<w:footnote w:id="1">.*?<\/w:footnote>/s.exec(notes) ?? []
    for (const each of refs.split(', ')) expect(wordsOf(note)).toContain(`[${each}] `)
    expect(wordsOf(note)).not.toContain('supra note 1,')
  })
})

test('a text that its slide cuts keeps its numbers in the notes of a PowerPoint slide', async () => {
  const long = Array.from({ length: 1_400 }, (_, at) => `w${at}`).join(' ')
  const given = handedBriefing({}, `${long} So it was found.[^suit/RESULTED_IN/verdict]`)
  const refs = toldSlides(given)[0]?.refsOf(['suit/RESULTED_IN/verdict'])
  expect(refs).toMatch(/^\d/)
  expect(wordsOf(await partOf('pptx', 'ppt/notesSlides/notesSlide1.xml', given))).toContain(
    `So it was found. [${refs}]`
  )
})

test('a source that came out after the day of its slide says so in a page and in a memo, as on the slide', async () => {
  const told = toldBriefing()
  const [, then] = toldSlides(told)
  const later = (then?.sources ?? []).filter(({ source }) => isLater(source, then?.asOf ?? null))
  expect(later.length).toBeGreaterThan(0)
  const html = Buffer.from(await bytesOf('html', told)).toString()
  const own = html.split('<section ')[2] ?? ''
  expect(own.match(/\(of later date\)/g)).toHaveLength(later.length)
  expect(html.match(/\(of later date\)/g)).toHaveLength(later.length)
  const notes = wordsOf(await partOf('docx', 'word/footnotes.xml', told))
  expect(notes.match(/\(of later date\)/g)?.length).toBeGreaterThanOrEqual(later.length)
})
