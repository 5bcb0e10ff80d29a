// The side bar. Its order is that of docs/README.md, which a reader on a forge uses: there is one table of contents.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './pages.mjs'

const KIND = /^\*\*(.+?)\*\*/
const PART = /^_(.+)_$/
const ENTRY = /^- \[(.+?)\]\((.+?\.md)\)/

/** The groups of docs/README.md, each with its pages, `{ text, items: [{ text, link }] }`, or with parts that have them. */
export function kinds(markdown = readFileSync(join(ROOT, 'docs/README.md'), 'utf8')) {
  const groups = []
  let group
  for (const line of markdown.split('\n')) {
    const kind = KIND.exec(line)
    const part = PART.exec(line)
    const entry = ENTRY.exec(line)
    if (kind) {
      groups.push((group = { text: kind[1], items: [] }))
    } else if (part && groups.length > 0) {
      groups.at(-1).items.push((group = { text: part[1], collapsed: true, items: [] }))
    } else if (entry && group) {
      group.items.push({ text: entry[1], link: '/' + entry[2] })
    }
  }
  return groups.filter((group) => group.items.length > 0)
}

function titled(folder) {
  return readdirSync(join(ROOT, 'docs', folder))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const title = /^# (.+)$/m.exec(readFileSync(join(ROOT, 'docs', folder, name), 'utf8'))
      if (!title) throw new Error(`docs/${folder}/${name} has no title: begin it with "# "`)
      return { text: title[1], link: `/${folder}/${name}` }
    })
}

const PROJECT = [
  { text: 'Rules (SPEC)', link: '/SPEC.md' },
  { text: 'Architecture', link: '/ARCHITECTURE.md' },
  { text: 'Words', link: '/GLOSSARY.md' },
  { text: 'Changes', link: '/CHANGELOG.md' },
  { text: 'Contributing', link: '/CONTRIBUTING.md' },
  { text: 'Security', link: '/SECURITY.md' },
]

/** An entry, and below it the pages of the folder that has the name of its page, such as that of the errors. */
function withFolder(entry) {
  if (!entry.link) return entry
  const folder = entry.link.slice(1).replace(/\.md$/, '')
  return existsSync(join(ROOT, 'docs', folder)) ? { ...entry, collapsed: true, items: titled(folder) } : entry
}

/** The whole side bar: the four kinds, Javadoc, the pages of the project, the decisions. */
export function sidebar(javadoc) {
  const groups = kinds().map((group) => ({ ...group, items: group.items.map(withFolder), collapsed: false }))
  return [
    ...groups,
    { text: 'Javadoc', collapsed: false, items: javadoc },
    { text: 'Project', collapsed: false, items: PROJECT },
    { text: 'Decisions', collapsed: true, items: titled('adr') },
  ]
}
