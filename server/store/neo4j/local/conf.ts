import type { LocalSettings } from './settings.ts'

/** Java packages that must be opened to Neo4j 5.26, on Java 17 and 21 alike. */
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent']

/** The heap starts small and grows to its largest size only when needed. */
const FIRST_HEAP = '256m'

/** Neo4j's settings that apply wherever the local one runs, as [name, value]. */
export function commonSettings(settings: LocalSettings): [string, string][] {
  return [
    ['server.http.enabled', 'false'],
    ['server.https.enabled', 'false'],
    [
      'server.memory.heap.initial_size',
      toBytes(settings.heap) < toBytes(FIRST_HEAP) ? settings.heap : FIRST_HEAP
    ],
    ['server.memory.heap.max_size', settings.heap],
    ['server.memory.pagecache.size', settings.pageCache],
    // with preallocation an empty database takes 517 MB of disk instead of 2.5
    ['db.tx_log.preallocate', 'false'],
    ['db.transaction.timeout', '30s'],
    ['dbms.usage_report.enabled', 'false'],
    // LOAD CSV could otherwise read any file that this user can
    ['dbms.security.allow_csv_import_from_file_urls', 'false'],
    // Bolt also speaks WebSocket, so without a login any page in a browser here could reach a database
    ['dbms.security.auth_enabled', 'true']
  ]
}

/** The text of `neo4j.conf` for a server on this machine that listens only on the loopback address. */
export function confText(settings: LocalSettings, port: number): string {
  const lines = [
    ['server.bolt.listen_address', `127.0.0.1:${port}`],
    ...commonSettings(settings),
    ...OPENED.map((name) => ['server.jvm.additional', `--add-opens=java.base/${name}=ALL-UNNAMED`])
  ]
  return ['# Written anew at every start.', ...lines.map((line) => line.join('='))].join('\n') + '\n'
}

function toBytes(size: string): number {
  const power = 'kmg'.indexOf(size.slice(-1).toLowerCase()) + 1
  return parseInt(size, 10) * 1024 ** power
}
