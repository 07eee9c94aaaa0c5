import express from 'express'
import { once } from 'node:events'
import { createFastServer } from '../../server/http/fast-server.ts'

it('hands Express requests and responses that already are what Express makes of them', async () => {
  const app = express()
  const seen: boolean[] = []
  const server = createFastServer(app)
  server.prependListener('request', (req, res) => {
    seen.push(Object.getPrototypeOf(req) === app.request, Object.getPrototypeOf(res) === app.response)
  })
  app.get('/:name', (req, res) => {
    seen.push(req.app === app, res.app === app, req.res === res)
    res.status(201).json({ name: req.params.name, q: req.query['q'], secure: req.secure })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const answer = await fetch(`http://127.0.0.1:${port}/ada?q=1`)
  expect(answer.status).toBe(201)
  expect(await answer.json()).toStrictEqual({ name: 'ada', q: '1', secure: false })
  expect(seen).toStrictEqual([true, true, true, true, true])
  server.close()
  server.closeAllConnections()
})

it('reads an address as long as a question about two thousand entities', async () => {
  const app = express()
  app.get('/', (req, res) => void res.json(req.originalUrl.length))
  const server = createFastServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const ids = Array.from({ length: 2_000 }, (_, at) => `an-entity-with-a-rather-long-name-${at}`).join(',')
  const answer = await fetch(`http://127.0.0.1:${port}/?ids=${ids}`)
  expect(await answer.json()).toBe(ids.length + '/?ids='.length)
  server.close()
  server.closeAllConnections()
})

it('keeps a silent connection for longer than a proxy does', async () => {
  const server = createFastServer(express()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const answer = await fetch(`http://127.0.0.1:${port}/`)
  expect(answer.headers.get('keep-alive')).toBe('timeout=75')
  server.close()
  server.closeAllConnections()
})
