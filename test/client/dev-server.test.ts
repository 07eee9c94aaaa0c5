import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { z } from 'zod'

const LOADED = `
  const { loadConfigFromFile } = await import('vite')
  const { config } = await loadConfigFromFile({ command: 'serve', mode: 'development' })
  console.log(JSON.stringify(Object.keys(config.server.proxy)))
`

/** Whether Vite hands an address on: a key is the beginning of an address, or a pattern where it starts with ^. */
function isHandedOn(address: string, key: string): boolean {
  return key.startsWith('^') ? new RegExp(key).test(address) : address.startsWith(key)
}

test('while developing, questions go to the server, and no file of the page does', () => {
  const told = execFileSync('node', ['--input-type=module', '--eval', LOADED], { encoding: 'utf8' })
  const keys = z.array(z.string()).parse(JSON.parse(told))
  const handedOn = (address: string) => keys.some((key) => isHandedOn(address, key))
  expect(handedOn('/api/overview')).toBe(true)
  const files = readdirSync('client', { recursive: true, encoding: 'utf8' })
  expect(files.map((file) => `/${file}`).filter(handedOn)).toStrictEqual([])
})
