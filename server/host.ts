const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|(0{1,4}:){7}0{0,3}1|::ffff:127(\.\d{1,3}){3})$/

/** The name in a Host header or an address: lower case, without port, brackets or final dot; null where malformed. */
export function hostName(header: string | undefined): string | null {
  const match = /^(?:\[([0-9a-f:.]+)\]|([^\s:[\]/@?#]+))(?::\d{1,5})?$/i.exec(header ?? '')
  const name = (match?.[1] ?? match?.[2] ?? '').toLowerCase().replace(/\.$/, '')
  return name === '' ? null : name
}

/** Whether an address or a name always means this very machine. */
export function isLoopback(name: string | undefined): boolean {
  return LOOPBACK.test((name ?? '').toLowerCase())
}

/**
 * Whether a request may address the server by this name: a name of this machine, the address it listens on, or
 * one that a setting allows. Any other name may be a stranger's, rebound to this machine by DNS.
 */
export function isOurName(
  header: string | undefined,
  listening: string,
  allowed: readonly string[]
): boolean {
  const name = hostName(header)
  if (name === null) return false
  if (isLoopback(name)) return true
  const isAnyAddress = /^[0.:]+$/.test(listening)
  if (!isAnyAddress && name === listening.toLowerCase()) return true
  return allowed.some((one) => hostName(one) === name)
}
