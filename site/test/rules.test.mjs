import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMarkdownRenderer } from 'vitepress'
import { ruleIds, rules } from '../src/rules.mjs'

const IDS = new Set(['S01', 'X13'])

async function rendered(markdown, relativePath) {
  const md = await createMarkdownRenderer('.', { config: (it) => rules(it, IDS) })
  return md.render(markdown, { path: relativePath, relativePath })
}

test('every rule of SPEC.md is found', () => {
  const ids = ruleIds()
  assert.ok(ids.size > 200, `${ids.size} rules`)
  assert.ok(ids.has('S01') && ids.has('L03') && ids.has('M1'))
})

test('a row of SPEC.md can be addressed by the id of its rule', async () => {
  const html = await rendered('| id | rule |\n|---|---|\n| S01 | it is so, see X13 |\n', 'SPEC.md')
  assert.match(html, /<td id="S01">S01<\/td>/)
  assert.match(html, /<a href="\/SPEC\.html#X13" class="rule">X13<\/a>/)
})

test('the name of a rule leads to it, and nothing else does', async () => {
  const html = await rendered('# About S01\n\nRules S01, S99 and `X13`, [S01](https://example.org/).\n', 'a.md')
  assert.equal([...html.matchAll(/class="rule"/g)].length, 1)
})
