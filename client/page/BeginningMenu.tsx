import { Menu } from '@mantine/core'
import { Link } from 'react-router'
import { useAsk } from '../api.ts'
import { Icon } from '../look/Icon.tsx'
import { useView } from '../state/view.ts'
import { DropMenu } from '../ui/DropMenu.tsx'
import { beginningsOf } from './questions.ts'
import { beginningPath } from '../paths.ts'

/** The places to begin, as the items of a menu. */
export function BeginningItems() {
  const overview = useAsk('overview', {})
  return beginningsOf(overview.data?.datasets ?? []).map((beginning) => (
    <Menu.Item key={beginning.id} component={Link} to={beginningPath(beginning.id)}>
      {beginning.title}
    </Menu.Item>
  ))
}

/** The title of what is open, and the other places to begin. */
export function BeginningMenu({ reading }: { reading: boolean }) {
  const title = useView((view) => view.title)
  return (
    <DropMenu
      position="bottom-start"
      offset={6}
      opener={
        <button type="button" className="beginning-title">
          <span>{title || (reading ? 'Reading…' : 'Choose a beginning')}</span>{' '}
          <Icon name="chevron-down" size={15} />
        </button>
      }
    >
      <BeginningItems />
    </DropMenu>
  )
}
