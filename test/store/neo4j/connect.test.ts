import { Neo4jError } from 'neo4j-driver'
import { refuseOld } from '../../../server/store/neo4j/connect.ts'

const limit = { within: 1_000 }
const called = (agent: string) => ({ getServerInfo: async () => ({ agent }) })

test.each(['Neo4j/4.4.38', 'Neo4j/5.23.0', 'Neo4j/5.9.0'])('%s is told what is needed', async (agent) => {
  await expect(refuseOld(called(agent), 'neo4j', limit)).rejects.toMatchObject({
    code: 'conflict',
    message: `This is ${agent.replace('/', ' ')}, and Pincite needs Neo4j 5.26 or later.`
  })
})

test.each(['Neo4j/5.26.31', 'Neo4j/5.27.0', 'Neo4j/2026.08.1', 'Neo4j/2025.01.0-aura', 'Neo4j/dev', ''])(
  '“%s” will do',
  async (agent) => {
    await expect(refuseOld(called(agent), 'neo4j', limit)).resolves.toBeUndefined()
  }
)

test('one that does not answer, or not in time, is an outage', async () => {
  const gone = {
    getServerInfo: () => Promise.reject(new Neo4jError('gone', 'ServiceUnavailable', '50N42', 'x'))
  }
  await expect(refuseOld(gone, 'neo4j', limit)).rejects.toMatchObject({ code: 'store_unavailable' })
  const silent = { getServerInfo: () => new Promise<never>(() => {}) }
  await expect(refuseOld(silent, 'neo4j', { within: 10 })).rejects.toMatchObject({ code: 'timeout' })
})
