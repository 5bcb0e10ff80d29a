// Which Markdown files are pages, and under which address each one stands on the site.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** What is no page: every folder of the repository but the one with the documentation. */
export function excluded(root = ROOT) {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'docs')
    .map((entry) => `${entry.name}/**`)
}

/** The place on the site of a file of the repository: README.md is the first page, and docs/ is left out of the address. */
export function address(file) {
  if (file === 'README.md') return 'index.md'
  if (file === 'docs/README.md') return 'contents.md'
  return file.replace(/^docs\//, '')
}
