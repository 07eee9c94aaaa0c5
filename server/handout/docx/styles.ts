import { TOKENS } from '#figure/look/tokens.ts'
import type { IStylesOptions } from 'docx'

const { ink, text, muted, accentInk, ruleStrong } = TOKENS.light
const [SERIF, SANS] = ['Georgia', 'Arial']

const hex = (colour: string): string => colour.slice(1)

/** The styles of a memo, each of which its reader may change for the whole document; sizes in half points. */
export const MEMO_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: SERIF, size: 22, color: hex(text), language: { value: 'en-US' } },
      paragraph: { spacing: { after: 160, line: 300, lineRule: 'auto' } }
    },
    title: {
      run: { font: SERIF, size: 44, bold: true, color: hex(ink) },
      paragraph: { spacing: { after: 120 } }
    },
    heading1: {
      run: { font: SERIF, size: 32, bold: true, color: hex(ink) },
      paragraph: { keepNext: true, spacing: { before: 480, after: 160 } }
    },
    heading2: {
      run: { font: SANS, size: 22, bold: true, color: hex(ink) },
      paragraph: { keepNext: true, spacing: { before: 280, after: 120 } }
    },
    hyperlink: { run: { color: hex(accentInk), underline: {} } },
    footnoteText: {
      run: { font: SERIF, size: 17 },
      paragraph: { spacing: { after: 40, line: 240, lineRule: 'auto' } }
    },
    footnoteReference: { run: { superScript: true, color: hex(accentInk) } }
  },
  paragraphStyles: [
    { id: 'Quiet', name: 'Quiet', basedOn: 'Normal', run: { font: SANS, size: 19, color: hex(muted) } },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      paragraph: { border: { left: { style: 'single', size: 18, space: 10, color: hex(ruleStrong) } } }
    },
    { id: 'Said', name: 'Said', basedOn: 'Normal', paragraph: { spacing: { after: 60 } } },
    {
      id: 'Source',
      name: 'Source',
      basedOn: 'Normal',
      run: { font: SANS, size: 18 },
      paragraph: { indent: { left: 480, hanging: 480 }, spacing: { after: 80, line: 252, lineRule: 'auto' } }
    }
  ]
}
