import { readFileSync } from 'node:fs'
import { BROWSERS } from '../../server/publish/browsers.ts'

test('the README names the oldest browsers that the page is built for', () => {
  const readme = readFileSync('README.md', 'utf8')
  const [chrome, edge, firefox, safari, ios] = BROWSERS.map((name) => name.replace(/^[a-z]+/, ''))
  expect([edge, ios]).toStrictEqual([chrome, safari])
  expect(readme).toContain(
    `Chrome and Edge from ${chrome}, Firefox from ${firefox} and Safari from ${safari}, also on phones`
  )
})
