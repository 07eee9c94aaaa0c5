import { escape } from '#figure/picture/xml.ts'
import Pdf from 'pdfkit'

const UNIVERSAL = `
        <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>`

/**
 * A document that says it is PDF/UA-1 (ISO 14289-1). PDFKit's own way to say so also adds to each font a list
 * of its glyphs that is not whole, which that standard forbids.
 */
export class AccessiblePdf extends Pdf {
  override endMetadata(): void {
    this.appendXML(UNIVERSAL)
    const { Title = '', Author = '' } = this.info
    // PDFKit writes them into XML as they stand
    Object.assign(this.info, { Title: escape(Title), Author: escape(Author) })
    super.endMetadata()
  }
}
