import { Menu } from '@mantine/core'
import type { Day } from '#model/dates.ts'
import type { Known } from '#figure/known.ts'
import { today } from '#figure/words/date-words.ts'
import { fileName } from '#figure/words/file-name.ts'
import { type Report, reportRows, reportText } from '#figure/words/report.ts'
import { copy } from '../acts/doing.ts'
import { Icon } from '../look/Icon.tsx'
import { toCsv, toTabbed } from '../outline/csv.ts'
import { useView } from '../state/view.ts'
import { DropMenu } from '../ui/DropMenu.tsx'
import { download } from '../ui/download.ts'
import { useIsBefore } from './Answered.tsx'

type Props = {
  report: Report
  known: Known
  /** the day whose knowledge it tells; the as-of date if absent */
  day?: Day
}

/**
 * What a panel says, as text with footnotes or as a table, copied or saved; disabled while the panel shows the
 * previous answer.
 */
export function Handout({ report, known, day: told }: Props) {
  const asOf = useView((view) => view.asOf)
  const isBefore = useIsBefore()
  const day = told ?? asOf ?? today()
  const save = (content: string, type: string, ext: string): void => {
    const name = fileName(report.title, day, ext)
    download(new Blob([content], { type: `${type};charset=utf-8` }), name)
    useView.setState({ said: `Saved ${name}` })
  }
  return (
    <DropMenu
      position="bottom-start"
      opener={
        <button type="button" className="button" disabled={isBefore}>
          <Icon name="share-2" size={15} /> Take along
        </button>
      }
    >
      <Menu.Item
        disabled={isBefore}
        onClick={() => copy(reportText(report, known, day), 'Copied with footnotes')}
      >
        Copy as text with footnotes
      </Menu.Item>
      <Menu.Item
        disabled={isBefore}
        onClick={() => save(reportText(report, known, day), 'text/plain', 'txt')}
      >
        Save as text with footnotes
      </Menu.Item>
      <Menu.Item
        disabled={isBefore}
        onClick={() => copy(toTabbed(reportRows(report, known, day)), 'Copied as a table')}
      >
        Copy as a table
      </Menu.Item>
      <Menu.Item
        disabled={isBefore}
        onClick={() => save(toCsv(reportRows(report, known, day)), 'text/csv', 'csv')}
      >
        Save as a table (CSV)
      </Menu.Item>
    </DropMenu>
  )
}
