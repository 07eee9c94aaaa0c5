import { isOfConcern } from '#model/concerns.ts'

const looked = (...said: [string, 'high' | 'low'][]) => ({
  assertions: said.map(([source, confidence]) => ({ source, confidence })),
  start: null,
  end: null,
  mark: 'alleged' as const
})

test('one source is one, however often it says so', () => {
  expect(isOfConcern('oneSource', looked(['s1', 'high'], ['s1', 'high']))).toBe(true)
  expect(isOfConcern('oneSource', looked(['s1', 'high'], ['s2', 'high']))).toBe(false)
})

test('confidence is low where no assertion is of more', () => {
  expect(isOfConcern('lowConfidence', looked(['s1', 'low'], ['s2', 'low']))).toBe(true)
  expect(isOfConcern('lowConfidence', looked(['s1', 'low'], ['s2', 'high']))).toBe(false)
})

test('a beginning or an end dates a relation', () => {
  const one = looked(['s1', 'high'])
  expect(isOfConcern('undated', one)).toBe(true)
  expect(isOfConcern('undated', { ...one, start: '2023' })).toBe(false)
  expect(isOfConcern('undated', { ...one, end: '2023' })).toBe(false)
})
