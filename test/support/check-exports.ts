import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { chromium } from 'playwright-core'
import { Dataset } from '#model/dataset.ts'
import { toBriefingNumbers } from '#figure/slide/briefing-numbers.ts'
import { type DeckSlide, toDeckSlide } from '#figure/slide/deck.ts'
import { HAND_OUTS, type HandOutName } from '../../server/handout/formats.ts'
import { handOut } from '../../server/handout/hand-out.ts'
import { readKnown } from '../../server/handout/known.ts'
import { createFonts } from '../../server/handout/type/fonts.ts'
import { openEmbedded } from '../../server/store/embedded/store.ts'
import { checkData } from './check-data.ts'
import { fiveSlides } from './five-slides.ts'
import { missingTools, use } from './tools.ts'

// Hands a briefing of five slides out in every format, opens each with tools that are not ours, and says what they saw.

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}
const faults: string[] = []
const expect = (isSo: boolean, what: string): void => {
  if (!isSo) faults.push(what)
}
const bare = (text: string): string => text.replaceAll(/\s/g, '')

type Statement = DeckSlide['statements'][number]

/** Every relation with its status and every source with its places must stand in a text. */
function expectAll(
  format: string,
  text: string,
  slides: readonly DeckSlide[],
  said: (statement: Statement) => string[]
): void {
  const words = bare(text)
  let [relations, sources] = [0, 0]
  for (const { at, statements, sources: cited } of slides) {
    for (const statement of statements) {
      relations += 1
      for (const each of said(statement)) {
        expect(words.includes(bare(each)), `${format}: slide ${at} does not say: ${each}`)
      }
    }
    for (const { source, pins } of cited) {
      sources += 1
      expect(words.includes(bare(source.publisher)), `${format}: ${source.id} is not named`)
      for (const { pin } of pins) {
        expect(words.includes(bare(pin ?? 'no pincite')), `${format}: ${source.id} is cited without ${pin}`)
      }
    }
  }
  say(
    `  ${relations} relations with their status and ${sources} sources with their places: looked for in its text`
  )
}

const withNumbers = ({ word, sentence, refs }: Statement): string[] => [`${word}: ${sentence}${refs}`]
const inBrackets = ({ word, sentence, refs }: Statement): string[] => [`${word}: ${sentence} [${refs}]`]
const inFootnotes = ({ word, sentence, supports }: Statement): string[] => [
  `${word}: ${sentence}`,
  ...supports.map(({ ref, word: said }) => `[${ref}] ${said}`)
]

type Made = { file: string; bytes: Uint8Array; folder: string; slides: readonly DeckSlide[] }

const CHECKS: Record<HandOutName, (made: Made) => Promise<void>> = {
  async html({ file, folder, slides }) {
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
    const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    const [asked, complaints]: [string[], string[]] = [[], []]
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`file://${file}`)
    const text = await page.evaluate(() => document.body.innerText)
    await page.keyboard.press('ArrowRight')
    const focused = await page.evaluate(() => document.activeElement?.id)
    await page.screenshot({ path: join(folder, 'html.png'), fullPage: true })
    await browser.close()
    const others = asked.filter((url) => url !== `file://${file}` && !url.startsWith('data:'))
    expect(others.length === 0, `html: asked for ${others.join(', ')}`)
    expect(complaints.length === 0, `html: the browser complained: ${complaints.join('; ')}`)
    expect(/^slide-\d$/.test(focused ?? ''), 'html: the arrow keys lead nowhere')
    say(
      `  Chromium, offline: ${asked.length} request (the file), ${complaints.length} complaints, keys lead to ${focused}`
    )
    expectAll('html', text, slides, withNumbers)
  },
  async pdf({ file, folder, slides }) {
    const checked = await use('qpdf', ['--check', file])
    const info = await use('pdfinfo', [file])
    const fonts = (await use('pdffonts', [file])).split('\n').slice(2).filter(Boolean)
    expect(/No syntax or stream encoding errors/.test(checked), 'pdf: qpdf found errors')
    expect(/Tagged:\s+yes/.test(info), 'pdf: is not tagged')
    const loose = fonts.filter((line) => !/\byes yes yes\b/.test(line))
    expect(loose.length === 0, `pdf: fonts that are not embedded: ${loose.join('; ')}`)
    const tree = await use('pdfinfo', ['-struct', file])
    for (const tag of ['H1', 'P', 'Figure', 'Link'])
      expect(tree.includes(tag), `pdf: has no ${tag} in its tree`)
    say(
      `  qpdf: no errors; pdfinfo: tagged, ${/Pages:\s+(\d+)/.exec(info)?.[1]} pages; ${fonts.length} fonts, all embedded`
    )
    expectAll('pdf', await use('pdftotext', ['-raw', file, '-']), slides, withNumbers)
    await use('pdftoppm', ['-r', '72', '-png', file, join(folder, 'pdf')])
  },
  async pptx({ file, folder, bytes, slides }) {
    const notes = Object.entries(unzipSync(bytes))
      .filter(([name]) => name.startsWith('ppt/notesSlides/notesSlide'))
      .map(([, part]) => strFromU8(part))
    const all = join(folder, 'notes.xml')
    await writeFile(all, `<all>${notes.map((xml) => xml.replace(/^<\?xml[^>]*\?>/, '')).join('')}</all>`)
    const text = await use('xmllint', ['--xpath', 'string(/)', all])
    const { pages, seen } = await toPages(file, folder, 'pptx')
    for (const { title } of slides)
      expect(bare(seen).includes(bare(title)), `pptx: LibreOffice does not show ${title}`)
    say(`  LibreOffice: ${pages} slides; xmllint: the notes are well-formed`)
    expectAll('pptx', `${text} ${seen}`, slides, inBrackets)
  },
  async docx({ file, folder, slides }) {
    const { pages, seen } = await toPages(file, folder, 'docx')
    say(`  LibreOffice: ${pages} pages`)
    expectAll('docx', seen, slides, inFootnotes)
  },
  async svg({ bytes, folder, slides }) {
    const texts: string[] = []
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
      const file = join(folder, name)
      await writeFile(file, part)
      await use('xmllint', ['--noout', file])
      texts.push(await use('xmllint', ['--xpath', 'string(/)', file]))
    }
    say(`  xmllint: ${texts.length} well-formed pictures`)
    expectAll('svg', texts.join(' '), slides, inBrackets)
  },
  async png({ bytes, folder }) {
    const files = Object.entries(unzipSync(bytes))
    for (const [name, part] of files) {
      expect(Buffer.from(part).subarray(1, 4).toString() === 'PNG', `png: ${name} is none`)
      await writeFile(join(folder, name), part)
    }
    say(`  ${files.length} pictures; their words are those of the SVG, drawn as outlines`)
  }
}

/** A file of an office as LibreOffice shows it: as pages, as pictures of them, as text. */
async function toPages(file: string, folder: string, name: string): Promise<{ pages: number; seen: string }> {
  const out = join(folder, `${name}-shown`)
  await mkdir(out, { recursive: true })
  await use('soffice', [
    `-env:UserInstallation=file://${join(folder, 'office')}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    out,
    file
  ])
  const shown = join(out, `${name}.pdf`)
  const info = await use('pdfinfo', [shown])
  await use('pdftoppm', ['-r', '72', '-png', shown, join(out, 'page')])
  return {
    pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]),
    seen: await use('pdftotext', ['-raw', shown, '-'])
  }
}

async function main(): Promise<number> {
  const missing = missingTools()
  if (missing.length > 0) {
    say(missing.join('\n'))
    return 1
  }
  const folder = await mkdtemp(join(tmpdir(), 'pincite-exports-'))
  const seed = await Promise.all(
    ['article', 'record'].map(async (name) =>
      Dataset.parse(JSON.parse(await readFile(`seed/${name}.json`, 'utf8')))
    )
  )
  const store = await openEmbedded({ folder: join(folder, 'data'), seed })
  const briefing = fiveSlides(seed.flatMap(({ beginnings }) => beginnings))
  const known = await readKnown(store, briefing)
  faults.push(...(await checkData(store, folder, say)))
  await store.close()
  const fonts = createFonts()
  const numbers = toBriefingNumbers(briefing, known)
  const slides = briefing.slides.map((slide, at) => {
    const pens = { known, scheme: 'light', measure: fonts.measure, numbering: numbers.slides[at] } as const
    return toDeckSlide(briefing, slide, at, pens)
  })
  say(`${briefing.title}: ${slides.length} slides, into ${folder}`)
  const formats = Object.keys(CHECKS) as HandOutName[]
  for (const format of formats) {
    const { word, extension } = HAND_OUTS[format]
    const started = performance.now()
    const { bytes } = await handOut(briefing, known, format, { scheme: 'light', fonts })
    const time = Math.round(performance.now() - started)
    const file = join(folder, `${format}.${'slide' in HAND_OUTS[format] ? 'zip' : extension}`)
    await writeFile(file, bytes)
    say(`${word} (${format}): ${Math.round(bytes.length / 1024)} KiB, made in ${time} ms`)
    await CHECKS[format]({ file, bytes, folder, slides })
  }
  say(faults.length === 0 ? 'Nothing is wrong.' : faults.join('\n'))
  return faults.length === 0 ? 0 : 1
}

process.exitCode = await main()
