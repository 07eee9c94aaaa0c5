import { element } from '#figure/picture/xml.ts'
import { SLIDE } from '#figure/slide/slide-box.ts'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import Pptx from 'pptxgenjs'
import { type About, toCore } from '../core-properties.ts'
import { zipped } from '../zipped.ts'
import { words } from './page.ts'

/** One slide of the file: its XML, the relationships of its links, and the speaker's notes by paragraph. */
export type SlideFile = { xml: string; links: string; notes: readonly string[] }

const PX_PER_INCH = 96

/**
 * A PowerPoint file of slides whose XML is written already. The library gives everything around them (master,
 * theme, notes master, relationships), but it knows neither connectors nor descriptions nor paragraphs in
 * notes, so the content of a slide is put in afterwards.
 */
export async function toPackage(slides: readonly SlideFile[], about: About): Promise<Uint8Array> {
  const pptx = new Pptx()
  const [width, height] = [SLIDE.w / PX_PER_INCH, SLIDE.h / PX_PER_INCH]
  pptx.defineLayout({ name: 'PINCITE', width, height })
  pptx.layout = 'PINCITE'
  pptx.theme = { headFontFace: 'Georgia', bodyFontFace: 'Arial' }
  const title = { name: 'title', type: 'title', x: 0.5, y: 0.92, w: 4.5, h: 1.2 } as const
  pptx.defineSlideMaster({ title: 'SLIDE', objects: [{ placeholder: { options: title, text: '' } }] })
  for (const _ of slides) pptx.addSlide({ masterName: 'SLIDE' }).addNotes('-')
  const made = await pptx.write({ outputType: 'uint8array' })
  if (!(made instanceof Uint8Array)) throw new TypeError('the library gave no bytes')
  const parts = new Map(Object.entries(unzipSync(made)))
  const change = (name: string, by: (xml: string) => string): void => {
    const part = parts.get(name)
    if (!part) throw new TypeError(`the library gave no ${name}`)
    parts.set(name, strToU8(by(strFromU8(part))))
  }
  slides.forEach(({ xml, links, notes }, at) => {
    const number = at + 1
    change(`ppt/slides/slide${number}.xml`, () => xml)
    change(`ppt/slides/_rels/slide${number}.xml.rels`, (rels) =>
      rels.replace('</Relationships>', () => `${links}</Relationships>`)
    )
    change(`ppt/notesSlides/notesSlide${number}.xml`, (part) =>
      part.replace(/<a:p><a:r><a:rPr[^>]*\/><a:t>-<\/a:t>.*?<\/a:p>/s, () => toNotes(notes))
    )
  })
  // the library numbers it like any other, and programs look for the title of a slide under no number
  change('ppt/slideLayouts/slideLayout2.xml', (xml) => xml.replace(/(<p:ph)\s+idx="100"/, '$1'))
  change('docProps/core.xml', () => toCore(about))
  change('docProps/app.xml', (xml) => xml.replaceAll('PptxGenJS', 'Pincite'))
  return zipped(parts)
}

function toNotes(notes: readonly string[]): string {
  const paragraphs = notes.length === 0 ? [''] : notes
  return paragraphs
    .map((text) =>
      element(
        'a:p',
        {},
        text === '' ? [] : [element('a:r', {}, ['<a:rPr lang="en-US" dirty="0"/>', words(text)])]
      )
    )
    .join('')
}
