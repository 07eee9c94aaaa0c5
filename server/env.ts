import { z } from 'zod'
import { isLoopback } from './host.ts'

const SITE = /^(\*|none|https?:\/\/(\*\.)?[a-z\d.-]+(:\d{1,5})?)$/i
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

const text = z.string()
const flag = z.stringbool({ error: 'must be 1 or 0, yes or no, true or false' }).describe('1 or 0')
const port = z
  .string()
  .regex(/^\d{1,5}$/, { error: 'must be a whole number from 0 to 65535' })
  .transform(Number)
  .refine((value) => value <= 65_535, { error: 'must be a whole number from 0 to 65535' })
const uri = z.string().regex(/^((neo4j|bolt)(\+s|\+ssc)?:\/\/[^\s/]+)?$/, {
  error: 'must be an address such as neo4j://localhost:7687 or neo4j+s://name.databases.neo4j.io'
})
const secret = z.string().regex(/^(\S{16,})?$/, {
  error: 'must be 16 characters or more, without spaces'
})
const names = z.string().transform((value) =>
  value
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
)
const sites = names.refine((list) => list.every((site) => SITE.test(site)), {
  error: 'must be * for any site, none, or addresses such as https://example.org separated by commas'
})

/** Every setting: the variable, what it is when unset, what it does, how its text is read. */
export const SETTINGS = {
  port: setting('PORT', '4000', 'Port to listen on; 0 takes any free one.', port),
  host: setting(
    'HOST',
    '127.0.0.1',
    'Address to listen on. Any but this machine’s own needs PINCITE_TOKEN or PINCITE_READ_ONLY.',
    text
  ),
  data: setting('PINCITE_DATA', './data', 'Folder of the embedded store’s dataset files.', text),
  store: setting(
    'PINCITE_STORE',
    'auto',
    'embedded, neo4j or auto: neo4j where NEO4J_URI is set or “npm run neo4j” has started one, else embedded.',
    z.enum(['auto', 'embedded', 'neo4j'], { error: 'must be auto, embedded or neo4j' })
  ),
  neo4jUri: setting('NEO4J_URI', '', 'Address of a Neo4j, 5.26 or later.', uri),
  neo4jUser: setting('NEO4J_USER', 'neo4j', 'User of that Neo4j.', text),
  neo4jPassword: setting('NEO4J_PASSWORD', '', 'Password of that user.', text),
  neo4jDatabase: setting('NEO4J_DATABASE', 'neo4j', 'Database in that Neo4j.', text),
  adopt: setting('PINCITE_ADOPT', '0', 'Use a Neo4j even though it holds other people’s data.', flag),
  token: setting(
    'PINCITE_TOKEN',
    '',
    'What a writer on another machine must send: Authorization: Bearer <token>.',
    secret
  ),
  readOnly: setting(
    'PINCITE_READ_ONLY',
    '0',
    'Refuse every change over HTTP; the data folder is only read.',
    flag
  ),
  hosts: setting(
    'PINCITE_HOSTS',
    '',
    'Further names by which browsers may reach the server, separated by commas.',
    names
  ),
  embed: setting(
    'PINCITE_EMBED',
    '*',
    'Sites that may show a briefing in a frame (only /embed, which is read-only): * for any, none for no other site, or addresses separated by commas.',
    sites
  ),
  log: setting(
    'PINCITE_LOG',
    'info',
    `What to log: ${LOG_LEVELS.join(', ')}.`,
    z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` })
  )
}

type SettingName = keyof typeof SETTINGS
export type Settings = { [K in SettingName]: z.output<(typeof SETTINGS)[K]['schema']> }

/** The settings of an environment, or one line for each that cannot be used. */
export function readSettings(
  env: NodeJS.ProcessEnv
): { settings: Settings; faults: [] } | { settings: null; faults: string[] } {
  const given = Object.entries(SETTINGS).map(([key, { name, standard }]) => [key, env[name] || standard])
  const read = z.object(toShape()).safeParse(Object.fromEntries(given))
  if (read.success) return { settings: read.data, faults: [] }
  return {
    settings: null,
    faults: read.error.issues.map(({ path, message }) => {
      const entry = Object.entries(SETTINGS).find(([key]) => key === path[0])
      return `${entry?.[1].name ?? ''} ${message}`
    })
  }
}

/** Why a server must not listen with these settings; null where it may. */
export function whyNotListen(settings: Settings): string | null {
  if (isLoopback(settings.host) || settings.token !== '' || settings.readOnly) return null
  return `HOST=${settings.host} lets other machines in, and nothing says who may write. Set PINCITE_TOKEN, or PINCITE_READ_ONLY=1.`
}

/** The settings as lines for a terminal: variable, what it is when unset, what it does. */
export function settingLines(): string[] {
  const rows = Object.values(SETTINGS)
  const wide = Math.max(...rows.map(({ name }) => name.length))
  const next = Math.max(...rows.map(({ standard }) => standard.length))
  return rows.map(({ name, standard, about }) => `  ${name.padEnd(wide)}  ${standard.padEnd(next)}  ${about}`)
}

function setting<S extends z.ZodType<unknown, string>>(
  name: string,
  standard: string,
  about: string,
  schema: S
) {
  return { name, standard, about, schema }
}

type Shape = { [K in SettingName]: (typeof SETTINGS)[K]['schema'] }

/** How the text of each setting is read, by the name of the setting. */
function toShape(): Shape {
  const made = Object.fromEntries(Object.entries(SETTINGS).map(([key, { schema }]) => [key, schema]))
  if (!isShape(made)) throw new RangeError('a setting has no schema')
  return made
}

function isShape(made: Record<string, z.ZodType>): made is Shape {
  return Object.keys(SETTINGS).every((key) => Object.hasOwn(made, key))
}
