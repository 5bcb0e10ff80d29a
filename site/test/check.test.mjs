// The check of the built site is itself checked: it must fail on a link or an anchor that leads nowhere.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { LinkChecker } from 'linkinator'

async function broken(link) {
  const site = mkdtempSync(join(tmpdir(), 'rowloom-site-'))
  try {
    writeFileSync(join(site, 'index.html'), `<html><body><h2 id="here">x</h2><a href="${link}">x</a></body></html>`)
    writeFileSync(join(site, 'other.html'), '<html><body><h2 id="there">x</h2></body></html>')
    const result = await new LinkChecker().check({ path: 'index.html', serverRoot: site, recurse: true, checkFragments: true })
    return result.links.filter((found) => found.state === 'BROKEN').length
  } finally {
    rmSync(site, { recursive: true })
  }
}

test('a page and an anchor that are there pass', async () => {
  assert.equal(await broken('other.html#there'), 0)
  assert.equal(await broken('#here'), 0)
})

test('a missing page fails', async () => assert.equal(await broken('missing.html'), 1))

test('a missing anchor fails', async () => {
  assert.equal(await broken('other.html#nowhere'), 1)
  assert.equal(await broken('#nowhere'), 1)
})
