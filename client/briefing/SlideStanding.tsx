/** What of a slide is alleged and what was found, as of its day: on every slide. */
export function SlideStanding({ words }: { words: string }) {
  return words === '' ? null : <p className="slide-standing">{words}</p>
}
