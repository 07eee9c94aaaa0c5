import type { Run } from '../../../server/store/neo4j/database.ts'
import { writeDifference } from '../../../server/store/neo4j/write.ts'
import { CAST } from '../../support/cast.ts'

const change = {
  id: CAST.id,
  before: null,
  after: CAST,
  others: { datasets: [], entities: new Map(), relations: new Map(), sources: new Map() }
}

test('a Neo4j that files relations under wrong types is refused', async () => {
  // what 5.26.0 and 5.26.3 gave
  const run: Run = async (name) =>
    name === 'write/create-relations' ? [{ asked: 'DEFENDANT_IN', made: 'PLAINTIFF_IN' }] : []
  await expect(writeDifference(run, change)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('Use the latest release of 5.26')
  })
})

test('one that files them as asked is not', async () => {
  await expect(writeDifference(async () => [], change)).resolves.toBeUndefined()
})
