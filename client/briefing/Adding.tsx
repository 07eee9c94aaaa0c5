import { AppError } from '#model/error.ts'
import { useComputedColorScheme } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { useOpenBriefing } from '../state/open-briefing.ts'
import { useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'
import { type Added, addTo, takeInto } from './adding.ts'
import { WhichBriefing } from './WhichBriefing.tsx'
import { briefingPath } from '../paths.ts'

/**
 * Puts the view into the open briefing, or into its slide, at once; asks which briefing where none is open, or
 * where `how` says so.
 */
export function Adding({ how }: { how: 'add' | 'choose' }) {
  const { briefing, slide } = useOpenBriefing()
  const scheme = useComputedColorScheme('light')
  const client = useQueryClient()
  const navigate = useNavigate()
  const begun = useRef(false)
  const asks = how === 'choose' || briefing === null
  const carryOut = async (adding: Promise<Added>, back: boolean) => {
    begun.current = true
    try {
      const added = await adding
      const words = `Slide ${added.at} of ${added.title}`
      useView.setState({ said: words })
      const notice = added.unsaved && `${words} is only in this browser for now. ${added.unsaved}`
      // the briefing's own page tells whether it is saved
      useShell.setState({ briefing: null, ...(back ? {} : { added, ...(notice && { notice }) }) })
      if (back) await navigate(briefingPath(added.id))
    } catch (error) {
      const why = error instanceof AppError ? error.message : 'Something unexpected went wrong.'
      useShell.setState({ briefing: null, notice: `The view was not added: ${why}` })
      if (error instanceof AppError && error.code === 'not_found') {
        useOpenBriefing.setState({ briefing: null, slide: null })
      }
    }
    await client.invalidateQueries({ queryKey: ['briefings'] })
  }
  useEffect(() => {
    if (asks || begun.current || briefing === null) return
    const adding = slide ? takeInto(briefing.id, slide.id, scheme) : addTo(briefing, scheme)
    void carryOut(adding, slide !== null)
  })
  if (!asks) return null
  return (
    <WhichBriefing
      onChoose={(which) => void carryOut(addTo(which, scheme), false)}
      onClose={() => useShell.setState({ briefing: null })}
    />
  )
}
