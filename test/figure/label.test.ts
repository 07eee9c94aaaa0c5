import { cut, fittingSize, toLabel, toOutcomeText, toSlipText } from '#figure/label.ts'
import { measureRoughly } from '#figure/layout/text.ts'

function font(size: number): string {
  return `${size}px x`
}

describe('labels', () => {
  it('break where they would be too wide', () => {
    const { lines, h } = toLabel('Office of the New Mexico Attorney General', 3, measureRoughly)
    expect(lines.join(' ')).toBe('Office of the New Mexico Attorney General')
    expect(lines.length).toBeGreaterThan(1)
    expect(h).toBe(16 * lines.length)
    expect(lines.every((line) => measureRoughly(line, '13px') <= 116)).toBe(true)
  })

  it('give slips more room', () => {
    const text = 'Distribution of child sexual abuse material'
    expect(toSlipText(text, measureRoughly).lines.length).toBeLessThanOrEqual(
      toLabel(text, 3, measureRoughly).lines.length
    )
  })

  it('keep the name of an outcome to two lines', () => {
    expect(toOutcomeText('Short', measureRoughly)).toEqual(['Short'])
    const [, second] = toOutcomeText(
      'A settlement between many states and one company about much',
      measureRoughly
    )
    expect(second).toMatch(/…$/)
  })

  it('shrink before they are cut', () => {
    const sizes = { most: 22.5, least: 13 }
    expect(fittingSize('short', font, sizes, 200, measureRoughly)).toBe(22.5)
    const size = fittingSize('State of New Mexico v. Meta', font, sizes, 250, measureRoughly)
    expect(size).toBeLessThan(22.5)
    expect(measureRoughly('State of New Mexico v. Meta', font(size))).toBeLessThanOrEqual(250)
    expect(fittingSize('x'.repeat(99), font, sizes, 200, measureRoughly)).toBe(13)
    expect(cut('x'.repeat(99), '13px', 100, measureRoughly)).toMatch(/^x+…$/)
    expect(cut('fits', '13px', 100, measureRoughly)).toBe('fits')
  })
})
