/** The start of a cell that a spreadsheet may execute (OWASP, CSV injection), and our own guard. */
const ACTIVE = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

/** A cell that no spreadsheet executes: an apostrophe precedes anything it might. `fromSafe` undoes it. */
export function toSafe(text: string): string {
  return ACTIVE.test(text) ? `'${text}` : text
}

/** The text that a guarded cell stands for. */
export function fromSafe(cell: string): string {
  return cell.startsWith("'") && ACTIVE.test(cell) ? cell.slice(1) : cell
}
