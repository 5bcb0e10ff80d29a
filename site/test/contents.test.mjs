import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kinds } from '../src/contents.mjs'
import { address } from '../src/pages.mjs'

test('the side bar has the four kinds, each with pages', () => {
  const groups = kinds()
  assert.deepEqual(groups.map((group) => group.text), ['Tutorials', 'How-to', 'Reference', 'Explanation'])
  assert.ok(groups.every((group) => group.items.length > 0))
})

test('the side bar leads to addresses of the site', () => {
  const [group] = kinds('**How-to**: you know.\n- [Lock rows](how-to/lock-rows.md): so\nno entry\n')
  assert.deepEqual(group.items, [{ text: 'Lock rows', link: '/how-to/lock-rows.md' }])
})

test('a part of a group has its pages', () => {
  const [group] = kinds('**How-to**: you know.\n\n_Write_\n- [Lock rows](how-to/lock-rows.md): so\n\n_Read_\n- [Page](how-to/p.md)\n')
  assert.deepEqual(group.items.map((part) => part.text), ['Write', 'Read'])
  assert.deepEqual(group.items[0].items, [{ text: 'Lock rows', link: '/how-to/lock-rows.md' }])
})

test('README.md is the first page, and docs/ is left out', () => {
  assert.equal(address('README.md'), 'index.md')
  assert.equal(address('docs/README.md'), 'contents.md')
  assert.equal(address('docs/adr/0001-x.md'), 'adr/0001-x.md')
  assert.equal(address('SPEC.md'), 'SPEC.md')
})
