import { neo4jPlace } from '../../support/neo4j-place.ts'
import { describeStore } from '../conformance.ts'

describeStore(neo4jPlace())
