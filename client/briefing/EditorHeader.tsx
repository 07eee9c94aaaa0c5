import type { Briefing } from '#model/briefing.ts'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useStore } from 'zustand'
import { Icon } from '../look/Icon.tsx'
import { Logo } from '../page/Logo.tsx'
import { ThemeButton } from '../page/ThemeButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { doAgain, takeBack, useBook } from './book.ts'
import { BriefingMenu } from './BriefingMenu.tsx'
import { describe } from './editing.ts'
import { EmbedDialog } from './EmbedDialog.tsx'
import { HandOut } from './HandOut.tsx'
import { save } from './saving.ts'
import { SaveState } from './SaveState.tsx'
import { enterFullScreen } from './use-full-screen.ts'

/** The header of a briefing: its title, whether it is kept, undo, and what can be done with it. */
export function EditorHeader({ briefing, index }: { briefing: Briefing; index: number }) {
  const navigate = useNavigate()
  const [embed, setEmbed] = useState(false)
  const past = useStore(useBook.temporal, ({ pastStates }) => pastStates.length)
  const future = useStore(useBook.temporal, ({ futureStates }) => futureStates.length)
  const empty = briefing.slides.length === 0
  const handlePresent = () => {
    enterFullScreen()
    void save().then(() => navigate(`/briefing/${encodeURIComponent(briefing.id)}/present/${index + 1}`))
  }
  return (
    <header className="bar editor-bar">
      <Logo />
      <Link className="editor-up" to="/briefings">
        Briefings
      </Link>
      <TitleField key={briefing.id} title={briefing.title} />
      <SaveState />
      <div className="bar-end">
        <IconButton icon="undo-2" label="Undo" disabled={past === 0} onClick={takeBack} />
        <IconButton icon="redo-2" label="Redo" disabled={future === 0} onClick={doAgain} />
        <button type="button" className="button button-main" disabled={empty} onClick={handlePresent}>
          <Icon name="presentation" size={16} /> <span>Present</span>
        </button>
        <button type="button" className="button editor-embed" disabled={empty} onClick={() => setEmbed(true)}>
          <Icon name="code-xml" size={16} /> <span>Embed</span>
        </button>
        <HandOut briefing={briefing} />
        <BriefingMenu briefing={briefing} />
        <ThemeButton />
      </div>
      {embed && <EmbedDialog briefing={briefing} onClose={() => setEmbed(false)} />}
    </header>
  )
}

/** A title is never empty: what is left empty falls back to the last one. */
function TitleField({ title }: { title: string }) {
  const [text, setText] = useState<string | null>(null)
  return (
    <input
      className="editor-title"
      data-book
      aria-label="Title of the briefing"
      value={text ?? title}
      maxLength={300}
      onChange={(event) => {
        setText(event.currentTarget.value)
        describe({ title: event.currentTarget.value })
      }}
      onBlur={() => setText(null)}
    />
  )
}
