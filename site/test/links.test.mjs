import assert from 'node:assert/strict'
import { test } from 'node:test'
import { target } from '../src/links.mjs'

test('a link between pages becomes the address on the site, with its anchor', () => {
  assert.equal(target('../../SPEC.md#x-transactions', 'docs/how-to/lock-rows.md'), '/SPEC.md#x-transactions')
  assert.equal(target('../reference/errors.md', 'docs/how-to/lock-rows.md'), '/reference/errors.md')
  assert.equal(target('docs/README.md', 'README.md'), '/contents.md')
  assert.equal(target('../README.md', 'docs/README.md'), '/index.md')
})

test('a link to elsewhere, or inside of its page, stays', () => {
  assert.equal(target('https://semver.org/', 'CHANGELOG.md'), 'https://semver.org/')
  assert.equal(target('#below', 'CHANGELOG.md'), '#below')
})

test('a link to a file that is no page leads to a copy of it', () => {
  const copied = []
  assert.equal(target('LICENSE', 'README.md', (file) => copied.push(file)), '/files/LICENSE.txt')
  assert.deepEqual(copied, ['LICENSE'])
})

test('a link to nothing, or to a folder, is refused and says where it stands', () => {
  assert.throws(() => target('../nowhere.md', 'docs/README.md'), /docs\/README\.md links to \.\.\/nowhere\.md/)
  assert.throws(() => target('how-to', 'docs/README.md'), /name a file, not a folder/)
})
