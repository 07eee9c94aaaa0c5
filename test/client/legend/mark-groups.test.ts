import { MARKS } from '#model/status.ts'
import { MARK_GROUPS } from '../../../client/legend/mark-groups.ts'

test('the legend teaches every mark, and each once', () => {
  expect(MARK_GROUPS.flat().toSorted()).toStrictEqual(MARKS.toSorted())
})
