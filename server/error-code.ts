/** The `code` that Node, a library or Neo4j put on an error; undefined where there is none. */
export function errorCode(error: unknown): string | number | undefined {
  // not instanceof: Node's own errors are not instances of the Error of the realm that a test runs in
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' || typeof error.code === 'number' ? error.code : undefined
}

/** Whether an error has this code. */
export function isCode(error: unknown, code: string): boolean {
  return errorCode(error) === code
}
