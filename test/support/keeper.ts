import type { Briefing } from '#model/briefing.ts'
import { briefing } from './written.ts'

/** A server that keeps briefings as ours does: a write names what it replaces, or is refused. */
export function keeper() {
  const kept = new Map<string, { briefing: Briefing; tag: string }>()
  let writes = 0
  const refusals: Response[] = []
  const line = { isCut: false }
  const answer = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const id = decodeURIComponent(url.split('/').at(-1) ?? '')
    const there = kept.get(id)
    const headers = (init.headers ?? {}) as Record<string, string>
    if (init.method === undefined) return there ? yes(there) : no(404, 'not_found')
    const refusal = refusals.shift()
    if (refusal) return refusal
    const over = headers['if-match']
    if (over === undefined ? there !== undefined : over !== `"${there?.tag}"`)
      return no(412, 'precondition_failed')
    if (init.method === 'DELETE') {
      kept.delete(id)
      return yes({ briefing: briefing(), tag: 'gone' })
    }
    const put = { briefing: JSON.parse(init.body as string), tag: `t${++writes}` }
    kept.set(id, put)
    if (line.isCut) throw new TypeError('the line was cut')
    return yes(put)
  }
  /** Another writer changes the briefing. */
  const elsewhere = (step: (before: Briefing) => Briefing): void => {
    const there = kept.get('one')
    if (there) kept.set('one', { briefing: step(there.briefing), tag: `${there.tag}x` })
  }
  return { kept, answer, elsewhere, refusals, line, writes: () => writes }
}

const yes = ({ briefing: body, tag }: { briefing: Briefing; tag: string }) =>
  ({
    ok: true,
    json: async () => structured(body),
    headers: { get: () => `"${tag}.br"` }
  }) as unknown as Response
/** A refusal, with its code and words. */
export const no = (status: number, code: string) =>
  ({
    ok: false,
    status,
    json: async () => ({ error: { code, message: `It said ${code}.` } })
  }) as unknown as Response
const structured = (body: Briefing): unknown => JSON.parse(JSON.stringify(body))
