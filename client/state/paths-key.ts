const PREFIX = 'paths:'

/** What is selected when the paths between two entities are read. */
export function pathsKey(from: string, to: string): string {
  return `${PREFIX}${from} ${to}`
}

/** The two entities whose paths a selected key stands for; null where it stands for none. */
export function pathsOf(key: string): { from: string; to: string } | null {
  if (!key.startsWith(PREFIX)) return null
  const [from, to] = key.slice(PREFIX.length).split(' ')
  return from && to ? { from, to } : null
}
