// A link in a page is a path in the repository, as a forge reads it. Here it becomes the address on the site.
import { existsSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { ROOT, address } from './pages.mjs'

const ELSEWHERE = /^([a-z][a-z0-9+.-]*:|#|\/\/)/i

/**
 * What the link `href` in the page `from` leads to: a page, or a file of the repository that is no page and is therefore copied beside the
 * pages. `copied` is told of each such file.
 */
export function target(href, from, copied = () => {}, root = ROOT) {
  if (ELSEWHERE.test(href)) return href
  const [path, anchor] = href.split(/(?=#)/)
  const file = posix.normalize(posix.join(posix.dirname(from), decodeURI(path)))
  if (!existsSync(join(root, file)) || !statSync(join(root, file)).isFile()) {
    throw new Error(`${from} links to ${href}, and there is no file ${file} in the repository: name a file, not a folder`)
  }
  if (file.endsWith('.md')) return '/' + address(file) + (anchor ?? '')
  copied(file)
  return '/files/' + file + '.txt'
}

/** Teaches Markdown-It the addresses. */
export function links(md, copied) {
  md.core.ruler.after('inline', 'repository-links', (state) => {
    for (const token of state.tokens.flatMap((block) => block.children ?? [])) {
      if (token.type !== 'link_open') continue
      const { realPath, path } = state.env
      const found = target(token.attrGet('href'), posix.relative(ROOT, realPath ?? path), copied)
      token.attrSet('href', found)
      if (found.startsWith('/files/')) token.attrSet('target', '_blank')
    }
  })
}
