import { embeddedPlace } from '../../support/place.ts'
import { describeStore } from '../conformance.ts'

describeStore(embeddedPlace())
