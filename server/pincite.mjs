#!/usr/bin/env node
import './node-version.mjs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { register } from 'tsx/esm/api'

register()
const { runCli } = await import('./cli.ts')
process.exitCode = await runCli(process.argv.slice(2), dirname(dirname(fileURLToPath(import.meta.url))))
// a server that has stopped must not wait on for a database that hangs: a change may have two minutes
if (process.argv[2] === 'serve') setTimeout(() => process.exit(), 200).unref()
