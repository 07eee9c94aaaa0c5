import { matcher } from '../../../client/ui/matcher.ts'

test.each([
  ['raul torr', 'Raúl Torrez is …', true],
  ['orrez', 'Raúl Torrez', false],
  ['eta', 'Meta Platforms, Inc.', false],
  ['raul snap', 'Raúl Torrez', false],
  ['  ', 'anything', true],
  ['D-101-CV', 'New Mexico v. Meta · D-101-CV-2023-02838', true],
  ['02838', 'New Mexico v. Meta · D-101-CV-2023-02838', true],
  ['obrien', 'Ms. O’Brien', true],
  ['“brien”', 'Ms. O’Brien', true]
])('“%s” in “%s” is found as in the search: %s', (query, text, found) => {
  expect(matcher(query)(text)).toBe(found)
})
