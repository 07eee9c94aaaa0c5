import './act-menu.css'
import { Menu } from '@mantine/core'
import { Fragment, type RefCallback } from 'react'
import { useNavigate } from 'react-router'
import { Icon } from '../look/Icon.tsx'
import { useKnown } from '../state/known.ts'
import { useShell } from '../state/shell.ts'
import { useScene } from '../state/use-scene.ts'
import { useView } from '../state/view.ts'
import { countWords } from '#figure/words/count-words.ts'
import { SubMenu } from '../ui/SubMenu.tsx'
import type { Act } from './act.ts'
import { actsFor, keyWords, wordsOf } from './acts.ts'
import { ExpandMenu } from './ExpandMenu.tsx'
import { type Target, targetAt } from './target.ts'

/** Not the keyboard: the key that opens the menu is still being handled once it is open. */
const OUTSIDE = ['mousedown', 'touchstart']

/** A menu that is too tall below its point is moved up into the window; taller than the window, it scrolls. */
const AS_IT_COMES = { fn: ({ x, y }: { x: number; y: number }) => ({ x, y }) }
const WITHIN = { flip: true, shift: { crossAxis: true, padding: 6, limiter: AS_IT_COMES } }

type Props = { at: { id: string | null; x: number; y: number } }

/** The context menu of an entity, a relation, a stack, the selection or the canvas, at a point of the window. */
export function ActMenu({ at }: Props) {
  const scene = useScene()
  const selection = useView((view) => view.selection)
  const navigate = useNavigate()
  const target = targetAt(at.id, selection, scene)
  const name = useName(target)
  const handle = (act: Act) => close(() => act.run(target, { scene, go: (to) => void navigate(to) }))
  const place: RefCallback<HTMLButtonElement> = (spot) => {
    // the kit hides a menu whose target is outside the window, such as below a row at its edge
    spot?.style.setProperty('left', `${Math.min(at.x, innerWidth - 4)}px`)
    spot?.style.setProperty('top', `${Math.min(at.y, innerHeight - 4)}px`)
  }
  return (
    <section aria-label="Menu">
      <Menu
        key={`${at.x} ${at.y} ${at.id ?? ''}`}
        opened
        withinPortal={false}
        clickOutsideEvents={OUTSIDE}
        floatingStrategy="fixed"
        onClose={() => close(() => undefined)}
        position="bottom-start"
        middlewares={WITHIN}
        offset={0}
        width={252}
        returnFocus={false}
        closeOnItemClick={false}
        transitionProps={{ duration: 0 }}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <button
            type="button"
            className="act-spot"
            tabIndex={-1}
            aria-label={`Menu of ${name}`}
            ref={place}
          />
        </Menu.Target>
        <Menu.Dropdown className="act-menu" aria-label={`What to do with ${name}`}>
          <Menu.Label className="act-name">{name}</Menu.Label>
          {target.what === 'entity' && <ExpandMenu id={target.id} onDone={close} />}
          {actsFor(target, scene).map((group, index) => (
            <Fragment key={group[0]?.id}>
              {index > 0 && <Menu.Divider />}
              {byUnder(group).map(([under, acts]) =>
                under === '' ? (
                  acts.map((act) => (
                    <ActItem key={act.id} act={act} words={wordsOf(act, target, scene)} onRun={handle} />
                  ))
                ) : (
                  <SubMenu key={under} icon={acts[0]?.icon ?? 'scan'} words={under}>
                    {acts.map((act) => (
                      <ActItem key={act.id} act={act} words={wordsOf(act, target, scene)} onRun={handle} />
                    ))}
                  </SubMenu>
                )
              )}
            </Fragment>
          ))}
        </Menu.Dropdown>
      </Menu>
    </section>
  )
}

/** Closes the menu, returns the keyboard to where it was (or to the canvas), and then does what was chosen. */
function close(then: () => unknown): void {
  const from = useShell.getState().menu?.from
  useShell.setState({ menu: null })
  const back = from?.isConnected ? from : document.querySelector<HTMLElement>('.stage [role="application"]')
  back?.focus({ preventScroll: true })
  then()
}

function ActItem({ act, words, onRun }: { act: Act; words: string; onRun: (act: Act) => void }) {
  return (
    <Menu.Item
      leftSection={<Icon name={act.icon} size={15} />}
      rightSection={
        act.key && (
          <span className="act-key" aria-hidden="true">
            {keyWords(act.key).join(' ')}
          </span>
        )
      }
      onClick={() => onRun(act)}
    >
      {words}
    </Menu.Item>
  )
}

/** Groups consecutive acts of one submenu; acts outside any stay single. */
function byUnder(acts: readonly Act[]): [under: string, acts: Act[]][] {
  const groups: [string, Act[]][] = []
  for (const act of acts) {
    const last = groups.at(-1)
    if (last?.[0] === (act.under ?? '')) last[1].push(act)
    else groups.push([act.under ?? '', [act]])
  }
  return groups
}

function useName(target: Target): string {
  const scene = useScene()
  const entities = useKnown((known) => known.entities)
  if (target.what === 'entity') return entities.get(target.id)?.name ?? target.id
  if (target.what === 'relation') return 'This relation'
  if (target.what === 'selection') return countWords(target.ids.length, 'thing selected', 'things selected')
  const stack = target.what === 'stack' && scene.stacks.find(({ id }) => id === target.id)
  return stack ? `${stack.members.length} ${stack.words}` : 'The canvas'
}
