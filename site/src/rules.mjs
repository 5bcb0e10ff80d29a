// SPEC.md is a page of tables. Each rule gets an address of its own, and wherever a page names a rule, the name leads there.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './pages.mjs'

const ROW = /^\| ([A-Z]\d{1,3}) \|/gm
const NAME = /\b[A-Z]\d{1,3}\b/g

/** The ids of all rules, as SPEC.md lists them. */
export function ruleIds(spec = readFileSync(join(ROOT, 'SPEC.md'), 'utf8')) {
  return new Set([...spec.matchAll(ROW)].map((row) => row[1]))
}

function text(state, content) {
  const token = new state.Token('text', '', 0)
  token.content = content
  return token
}

function link(state, id) {
  const open = new state.Token('link_open', 'a', 1)
  open.attrSet('href', `/SPEC.md#${id}`)
  open.attrSet('class', 'rule')
  return [open, text(state, id), new state.Token('link_close', 'a', -1)]
}

function linked(state, token, ids) {
  const parts = []
  let from = 0
  for (const name of token.content.matchAll(NAME)) {
    if (!ids.has(name[0])) continue
    parts.push(text(state, token.content.slice(from, name.index)), ...link(state, name[0]))
    from = name.index + name[0].length
  }
  return from === 0 ? [token] : [...parts, text(state, token.content.slice(from))]
}

function linkNames(state, block, ids) {
  let inside = 0
  block.children = block.children.flatMap((token) => {
    if (token.type === 'link_open') inside++
    if (token.type === 'link_close') inside--
    return token.type === 'text' && inside === 0 ? linked(state, token, ids) : [token]
  })
}

/** Teaches Markdown-It the rules. */
export function rules(md, ids = ruleIds()) {
  md.core.ruler.push('rules', (state) => {
    const own = new Set()
    state.tokens.forEach((token, i) => {
      if (token.type !== 'inline') return
      const before = state.tokens[i - 1]
      const defines = state.env.relativePath === 'SPEC.md' && before.type === 'td_open' && ids.has(token.content)
      if (defines && !own.has(token.content)) {
        own.add(token.content)
        before.attrSet('id', token.content)
      } else if (before.type !== 'heading_open') {
        linkNames(state, token, ids)
      }
    })
  })
}
