import { commandsFor, isCommand } from '../../../client/search/commands.ts'

test.each([
  ['related actions', ['Settlement with 51 attorneys general'], true],
  ['audit', [], true],
  ['audit', ['Audit Board'], false],
  ['history', [], false],
  ['aud', [], false],
  ['meta', ['Meta Platforms, Inc.'], false]
])('a command is meant by “%s” where %j is found: %s', (query, names, meant) => {
  const found = names.map((name) => ({ name }))
  expect(isCommand(query, commandsFor(query, true), found)).toBe(meant)
})
