import { handedOut, naughtyBriefing } from '../support/handed-out.ts'

jest.setTimeout(120_000)

test('a PNG has two pixels for each px of the slide, and room for the sources; other scripts do not break it', async () => {
  const { bytes } = await handedOut('png', naughtyBriefing())
  const file = Buffer.from(bytes)
  expect(file.subarray(1, 4).toString()).toBe('PNG')
  expect(file.readUInt32BE(16)).toBe(2560)
  expect(file.readUInt32BE(20)).toBeGreaterThan(1440)
})
