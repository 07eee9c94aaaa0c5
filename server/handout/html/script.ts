/** The script of the page: arrow keys go from slide to slide. Without it the page reads like any other. */
export const SCRIPT = `
(() => {
  const slides = [...document.querySelectorAll('.slide')]
  const current = () => {
    const line = innerHeight / 3
    return slides.findLastIndex((slide) => slide.getBoundingClientRect().top <= line)
  }
  const go = (at) => {
    const slide = slides[Math.max(0, Math.min(slides.length - 1, at))]
    if (!slide) return
    slide.scrollIntoView()
    slide.focus({ preventScroll: true })
  }
  addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    go(current() + step)
  })
})()
`
