import type { Figure } from '#figure/figure.ts'
import type { Scene } from '#figure/scene.ts'
import { useEffect, useMemo, useState } from 'react'
import { ANY_TEXT, loadFonts } from '../look/fonts.ts'
import { useShell } from '../state/shell.ts'
import { currentScene } from '../state/use-scene.ts'
import { figuresOf, namesIn } from './figures-of.ts'

const NOTHING: readonly Figure[] = []

/** The figures of a scene, once the letters are there by which they are measured; none until then. */
export function useFigures(scene: Scene): readonly Figure[] {
  const [isLettered, setLettered] = useState(false)
  const isDrawn = useShell((shell) => shell.drawn)
  useEffect(() => {
    void loadFonts(namesIn(currentScene())).then(() => setLettered(true))
  }, [])
  useEffect(() => {
    // entities that come in later may need other letters
    if (isDrawn) void loadFonts(ANY_TEXT)
  }, [isDrawn])
  const figures = useMemo(() => (isLettered ? figuresOf(scene) : NOTHING), [isLettered, scene])
  const isEmpty = isLettered && figures.length === 0
  useEffect(() => {
    if (isEmpty) useShell.setState({ drawn: true })
  }, [isEmpty])
  return figures
}
