import './name-form.css'
import { type FormEvent, useId, useState } from 'react'

type Props = {
  label: string
  /** what is in the field at first */
  first: string
  /** the most characters of a name */
  most: number
  /** the message for an empty name */
  empty: string
  /** the words on the button, given the name */
  door: (name: string) => string
  /** takes the name; gives what is wrong with it, or null */
  onName: (name: string) => string | null
}

/** Asks for a name; one of white space only is not accepted. */
export function NameForm({ label, first, most, empty, door, onName }: Props) {
  const id = useId()
  const [name, setName] = useState(first)
  const [fault, setFault] = useState('')
  const plain = name.trim()
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    setFault(plain === '' ? empty : (onName(plain) ?? ''))
  }
  return (
    <form className="name-form" onSubmit={handleSubmit}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={name}
        maxLength={most}
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
        aria-invalid={fault !== ''}
        aria-describedby={`${id}-fault`}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" className="button button-main">
        {door(plain)}
      </button>
      <p id={`${id}-fault`} role="alert">
        {fault}
      </p>
    </form>
  )
}
