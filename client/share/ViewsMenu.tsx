import { DropMenu } from '../ui/DropMenu.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useViewItems } from './use-view-items.tsx'

/** The menu of views: keep this one under a name, open one kept earlier, save it as a file, open a file. */
export function ViewsMenu() {
  const { items, beside } = useViewItems()
  return (
    <>
      <DropMenu width={280} className="views" opener={<IconButton icon="bookmark" label="Views" />}>
        {items}
      </DropMenu>
      {beside}
    </>
  )
}
