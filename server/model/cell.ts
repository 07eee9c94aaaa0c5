/** What a spreadsheet may take for the beginning of something to carry out (OWASP, CSV injection), and our guard itself. */
const ACTIVE = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

/** A cell that no spreadsheet carries out: an apostrophe stands before what it might. `fromSafe` takes it away again. */
export function toSafe(text: string): string {
  return ACTIVE.test(text) ? `'${text}` : text
}

/** The text that a guarded cell stands for. */
export function fromSafe(cell: string): string {
  return cell.startsWith("'") && ACTIVE.test(cell) ? cell.slice(1) : cell
}
