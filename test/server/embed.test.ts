import request from 'supertest'
import { readSettings } from '../../server/env.ts'
import { openApp } from './open-app.ts'

async function framed(
  path: string,
  embed: string[]
): Promise<{ ancestors: string; options: string | undefined }> {
  const opened = await openApp({ settings: { embed } })
  const { headers } = await request(opened.app).get(path)
  await opened.close()
  const ancestors = /frame-ancestors ([^;]*)/.exec(headers['content-security-policy'] ?? '')?.[1] ?? ''
  return { ancestors: ancestors.trim(), options: headers['x-frame-options'] }
}

describe('who may frame the page', () => {
  test.each(['/embed/new-mexico-x1', '/embed/new-mexico-x1/', '/embed/x?text=0&slide=2'])(
    'a briefing at %s stands in the frame of those who are named',
    async (path) => {
      expect(await framed(path, ['*'])).toStrictEqual({ ancestors: "'self' *", options: undefined })
      const two = ['https://example.org', 'https://*.school.edu']
      expect(await framed(path, two)).toMatchObject({ ancestors: `'self' ${two.join(' ')}` })
      expect(await framed(path, ['none'])).toMatchObject({ ancestors: "'self'" })
    }
  )

  test.each([
    '/',
    '/embed',
    '/embed/',
    '/embed/x/explore',
    '/briefing/x',
    '/briefing/x/present/1?a=/embed/x',
    '/explore/embed/x',
    '/api/meta',
    '//embed/x'
  ])('nothing else may: %s', async (path) => {
    expect(await framed(path, ['*'])).toStrictEqual({ ancestors: "'self'", options: 'SAMEORIGIN' })
  })

  test('the setting takes sites, and nothing that would end the policy', () => {
    const read = (value: string) => readSettings({ PINCITE_EMBED: value })
    expect(read('').settings?.embed).toStrictEqual(['*'])
    expect(read('https://a.org, http://*.b.edu:8080').settings?.embed).toHaveLength(2)
    for (const value of ["*; script-src 'unsafe-inline'", 'example.org', "'self'", 'https://a.org/path']) {
      expect(read(value).faults.join()).toMatch(/PINCITE_EMBED must be/)
    }
  })
})
