import './settings.css'
import { useMantineColorScheme } from '@mantine/core'
import { usePreferences, type Preferences } from '../state/preferences.ts'
import { useShell } from '../state/shell.ts'
import { Dialog } from '../ui/Dialog.tsx'

/**
 * The reader's settings: theme, motion, how many labels, what the wheel and single keys do. Each takes effect at once and is
 * remembered.
 */
export function Settings() {
  const { motion, labels, scrollZoom, singleKeys, prefer } = usePreferences()
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  return (
    <Dialog title="Settings" onClose={close}>
      <div className="settings">
        <Choice<Preferences['theme']>
          className="theme-choice"
          title="Theme"
          value={colorScheme}
          options={[
            ['auto', 'As the system'],
            ['light', 'Light'],
            ['dark', 'Dark']
          ]}
          onChange={setColorScheme}
        />
        <Choice<Preferences['motion']>
          title="Motion"
          value={motion}
          options={[
            ['auto', 'As the system'],
            ['reduced', 'Nothing moves']
          ]}
          onChange={(value) => prefer({ motion: value })}
        />
        <Choice<Preferences['labels']>
          title="Names on the canvas"
          value={labels}
          options={[
            ['all', 'All'],
            ['some', 'The important'],
            ['few', 'Parties only']
          ]}
          onChange={(value) => prefer({ labels: value })}
        />
        <Choice<'zoom' | 'scroll'>
          title="The wheel over the canvas"
          value={scrollZoom ? 'zoom' : 'scroll'}
          options={[
            ['zoom', 'Zooms'],
            ['scroll', 'Moves it; with Ctrl it zooms']
          ]}
          onChange={(value) => prefer({ scrollZoom: value === 'zoom' })}
        />
        <Choice<'on' | 'off'>
          title="Single letters, digits and signs as shortcuts"
          value={singleKeys ? 'on' : 'off'}
          options={[
            ['on', 'On'],
            ['off', 'Off; Ctrl+K and the menus do the same']
          ]}
          onChange={(value) => prefer({ singleKeys: value === 'on' })}
        />
        <p className="muted">Settings stay in this browser.</p>
        <button
          type="button"
          className="button"
          onClick={() => {
            close()
            useShell.setState({ tour: 0 })
          }}
        >
          Take the tour
        </button>
      </div>
    </Dialog>
  )
}

function close(): void {
  useShell.setState({ settings: false })
}

type ChoiceProps<T extends string> = {
  className?: string
  title: string
  value: T
  options: readonly (readonly [value: T, words: string])[]
  onChange: (value: T) => void
}

function Choice<T extends string>({ className, title, value, options, onChange }: ChoiceProps<T>) {
  return (
    <fieldset className={className}>
      <legend>{title}</legend>
      {options.map(([one, words]) => (
        <label key={one}>
          <input type="radio" name={title} checked={value === one} onChange={() => onChange(one)} /> {words}
        </label>
      ))}
    </fieldset>
  )
}
