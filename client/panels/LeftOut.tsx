import { tellLeftOut } from '#model/left-out.ts'

/** Whom an answer about a set leaves out because the data do not know them; nothing where it knows all. */
export function LeftOut({ answer }: { answer: { unknown: readonly string[] } }) {
  const told = tellLeftOut(answer)
  return told !== '' && <p className="muted">{told}</p>
}
