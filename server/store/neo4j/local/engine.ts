import type { Run } from './command.ts'
import type { LocalSettings } from './settings.ts'

/** How the commands affect the world. */
export interface Effects {
  run: Run
  /** Tells the person at the terminal one line. */
  say: (line: string) => void
  env: NodeJS.ProcessEnv
}

/** One way to run Neo4j on this machine. */
export interface Engine {
  /** What it runs in, in words for people. */
  label: string
  isRunning: () => Promise<boolean>
  /** Fetches what it needs, reporting progress; safe to interrupt and to repeat. */
  prepare: () => Promise<void>
  /** Starts Neo4j on a free port with the password of its first start; returns before it answers. */
  start: (port: number, password: string) => Promise<void>
  /** Stops it and waits for it to end. */
  stop: () => Promise<void>
  /** The end of its log, to show when it fails. */
  log: () => Promise<string>
}

/** Makes an engine for a home folder; it does nothing until asked. */
export type CreateEngine = (settings: LocalSettings, effects: Effects) => Engine
