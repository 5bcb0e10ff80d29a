import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { MODULES } from '../src/copies.mjs'
import { ROOT } from '../src/pages.mjs'

/** Published, but called by nobody: the one is behind the API, the other runs in the compiler. */
const SILENT = ['rowloom-engine', 'rowloom-processor', 'rowloom-bom']

function artifacts(pom) {
  const xml = readFileSync(join(ROOT, pom), 'utf8').replace(/<parent>.*?<\/parent>/s, '')
  return [...xml.matchAll(/<artifactId>(rowloom-[a-z-]+)<\/artifactId>/g)].map((match) => match[1])
}

test('the Javadoc of every published module is on the site', () => {
  const published = artifacts('bom/pom.xml').filter((artifact) => !SILENT.includes(artifact))
  const shown = Object.keys(MODULES).map((module) => artifacts(`${module}/pom.xml`)[0])
  assert.deepEqual([...shown].sort(), [...new Set(published)].sort())
})
