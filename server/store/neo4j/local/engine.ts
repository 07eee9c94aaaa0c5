import type { Run } from './command.ts'
import type { LocalSettings } from './settings.ts'

/** What the commands reach the world through. */
export interface Effects {
  run: Run
  /** Tells the person at the terminal one line. */
  say: (line: string) => void
  env: NodeJS.ProcessEnv
}

/** One way to run Neo4j on this machine. */
export interface Engine {
  /** How a person is told what it runs in. */
  label: string
  isRunning: () => Promise<boolean>
  /** Gets what it needs, with progress; safe to interrupt and to repeat. */
  prepare: () => Promise<void>
  /** Starts Neo4j on a free port with the password of its first start; returns before it answers. */
  start: (port: number, password: string) => Promise<void>
  /** Stops it and waits for its end. */
  stop: () => Promise<void>
  /** The end of its log, for when it failed. */
  log: () => Promise<string>
}

/** Makes an engine for a home folder; it touches nothing before it is asked to. */
export type CreateEngine = (settings: LocalSettings, effects: Effects) => Engine
