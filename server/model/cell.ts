/** The start of a cell that a spreadsheet may execute (OWASP, CSV injection), and our own guards there. */
const ACTIVE = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/
/** The same after what a spreadsheet set to semicolons takes for the end of a cell. */
const ACTIVE_NEXT = /([;\r\n]'*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g
const GUARDED_NEXT = /([;\r\n]'*)'(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g

/** A cell that no spreadsheet executes: an apostrophe precedes anything it might. `fromSafe` undoes it. */
export function toSafe(text: string): string {
  const guarded = text.replaceAll(ACTIVE_NEXT, "$1'")
  return ACTIVE.test(guarded) ? `'${guarded}` : guarded
}

/** The text that a guarded cell stands for. */
export function fromSafe(cell: string): string {
  const text = cell.startsWith("'") && ACTIVE.test(cell) ? cell.slice(1) : cell
  return text.replaceAll(GUARDED_NEXT, '$1')
}
