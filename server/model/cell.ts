/**
 * Where a spreadsheet may begin to execute (OWASP, CSV injection), with our own guards there: at the start of a cell,
 * and after what a spreadsheet set to semicolons takes for the start of another.
 */
const ACTIVE =
  /^'*(?=[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])|(?<=[;\r\n])'*(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g
const GUARDED =
  /^'(?='*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])|(?<=[;\r\n])'(?='*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g

/** A cell that no spreadsheet executes: an apostrophe precedes anything it might. `fromSafe` undoes it. */
export function toSafe(text: string): string {
  return text.replaceAll(ACTIVE, (guards) => `'${guards}`)
}

/** The text that a guarded cell stands for. */
export function fromSafe(cell: string): string {
  return cell.replaceAll(GUARDED, '')
}
