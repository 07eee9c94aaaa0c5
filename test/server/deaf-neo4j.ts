import type { Socket } from 'node:net'
import { createServer } from 'node:net'

/** A stand-in for a Neo4j that hangs: it accepts connections and, from some moment on, never answers. */
export type DeafNeo4j = {
  uri: string
  /** what it does with a message: `open` lets a store open over it, `never` leaves every one unanswered */
  answers: 'open' | 'never'
  /** the version that it says it is */
  agent: string
  /** settles with the next bytes that are left unanswered */
  ignored(): Promise<void>
  /** ends every connection; new ones are accepted */
  hangUp(): void
  close(): Promise<void>
}

const [HELLO, RUN, PULL] = [0x01, 0x10, 0x3f]
/** Bolt 5.4, as a server chooses it. */
const VERSION = Buffer.from([0, 0, 4, 5])
const SUCCESS = Buffer.from([0xb1, 0x70])
const RECORD = Buffer.from([0xb1, 0x71])
/** layout, steps, seeded, occupied: a database that is ours, and wants for nothing */
const SURVEYED = Buffer.concat([RECORD, Buffer.from([0x94, 2, 100, 0xc3, 0xc2])])

/** Opens one on a free port. */
export async function openDeafNeo4j(answers: DeafNeo4j['answers']): Promise<DeafNeo4j> {
  const sockets = new Set<Socket>()
  let heard: (() => void)[] = []
  const tell = () => {
    for (const one of heard) one()
    heard = []
  }
  const server = createServer((socket) => {
    sockets.add(socket)
    const answer = createAnswers(() => deaf.agent)
    socket.on('error', () => socket.destroy())
    socket.on('data', (bytes: Buffer) => {
      if (deaf.answers === 'open') socket.write(answer(bytes))
      else tell()
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const deaf: DeafNeo4j = {
    uri: `bolt://127.0.0.1:${address.port}`,
    answers,
    agent: 'Neo4j/5.26.0',
    ignored: () =>
      new Promise((resolve) => {
        heard.push(resolve)
      }),
    hangUp() {
      for (const socket of sockets) socket.destroy()
    },
    async close() {
      deaf.hangUp()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    }
  }
  return deaf
}

/** The answers of one connection: rows only to the survey of the schema. */
function createAnswers(agent: () => string): (bytes: Buffer) => Buffer {
  let left = Buffer.alloc(0)
  let greeted = false
  let surveying = false
  const answerOf = (message: Buffer): Buffer[] => {
    const sort = message[1]
    if (sort === RUN) surveying = message.includes('occupied')
    if (sort === HELLO) return [success({ server: text(agent()), connection_id: text('1') })]
    if (sort === RUN) {
      const names = surveying ? ['layout', 'steps', 'seeded', 'occupied'] : []
      return [success({ fields: Buffer.concat([Buffer.from([0x90 + names.length]), ...names.map(text)]) })]
    }
    return sort === PULL && surveying ? [chunk(SURVEYED), success({})] : [success({})]
  }
  return (bytes) => {
    left = Buffer.concat([left, bytes])
    const answers: Buffer[] = []
    if (!greeted && left.length >= 20) {
      greeted = true
      left = left.subarray(20)
      answers.push(VERSION)
    }
    for (let message = take(); message; message = take()) answers.push(...answerOf(message))
    return Buffer.concat(answers)
  }

  /** The next whole message, which ends with an empty chunk. */
  function take(): Buffer | null {
    if (!greeted) return null
    const chunks: Buffer[] = []
    for (let at = 0; at + 2 <= left.length;) {
      const size = left.readUInt16BE(at)
      at += 2
      if (size === 0) {
        left = left.subarray(at)
        if (chunks.length > 0) return Buffer.concat(chunks)
        at = 0
        continue
      }
      if (at + size > left.length) return null
      chunks.push(left.subarray(at, at + size))
      at += size
    }
    return null
  }
}

function success(fields: Record<string, Buffer>): Buffer {
  const entries = Object.entries(fields).flatMap(([name, value]) => [text(name), value])
  return chunk(Buffer.concat([SUCCESS, Buffer.from([0xa0 + entries.length / 2]), ...entries]))
}

/** A text of up to 15 bytes, as Bolt writes it. */
function text(value: string): Buffer {
  return Buffer.concat([Buffer.from([0x80 + value.length]), Buffer.from(value)])
}

function chunk(body: Buffer): Buffer {
  const size = Buffer.alloc(2)
  size.writeUInt16BE(body.length)
  return Buffer.concat([size, body, Buffer.from([0, 0])])
}
