import { Icon } from '../look/Icon.tsx'
import { useOpenBriefing } from '../state/open-briefing.ts'
import { useShell } from '../state/shell.ts'
import { IconButton } from '../ui/IconButton.tsx'

/** Adds the view to a briefing; while a slide's view is being changed, puts it into that slide. */
export function AddButton() {
  const slide = useOpenBriefing((open) => open.slide)
  const briefing = useOpenBriefing((open) => open.briefing)
  if (slide && briefing) {
    return (
      <span className="add-back">
        <button type="button" className="button button-main" onClick={add}>
          <Icon name="presentation" size={16} /> Take into slide {slide.at + 1}
        </button>
        <IconButton
          icon="x"
          label={`Leave slide ${slide.at + 1} of ${briefing.title} as it is`}
          onClick={() => useOpenBriefing.setState({ slide: null })}
        />
      </span>
    )
  }
  const words = briefing ? `Add to briefing: ${briefing.title}` : 'Add to briefing'
  return (
    <button
      type="button"
      className="button add-button"
      title={words}
      aria-label="Add to briefing"
      onClick={add}
    >
      <Icon name="presentation" size={16} /> <span>Add to briefing</span>
    </button>
  )
}

function add(): void {
  useShell.setState({ briefing: 'add' })
}
