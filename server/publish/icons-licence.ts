import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** The file beside a built page that holds the licences of what is in it. */
export const LICENCES = 'licences.txt'

/**
 * Adds the licence of the icons to the licences: they are copied into `icons.json`, so no script imports their
 * package.
 */
export function iconsLicence(root: string): Plugin {
  return {
    name: 'pincite-icons-licence',
    writeBundle({ dir = '' }) {
      const text = readFileSync(join(root, 'server/figure/look/icons-licence.txt'), 'utf8')
      appendFileSync(join(dir, LICENCES), `\n\n## lucide (ISC)\n\n${text}`)
    }
  }
}
