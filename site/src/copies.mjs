// What stands beside the pages: Javadoc as Maven made it, and files of the repository that a page links to.
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from './pages.mjs'

/** The modules that programs and tests call, in the order of the side bar, and their names there. */
export const MODULES = {
  api: 'API',
  'jdbc-impl': 'JDBC',
  'memory-impl': 'Memory',
  json: 'JSON',
  test: 'Tests',
  tck: 'Suite',
}

function made(module) {
  return join(ROOT, module, 'target/reports/apidocs')
}

/** Entries of the side bar. They leave the application: Javadoc has a page frame and a search of its own. */
export function javadoc() {
  return Object.entries(MODULES).map(([module, text]) => ({ text, link: `/javadoc/${module}/index.html`, target: '_self' }))
}

/** Copies Javadoc to the site, and says what to run where there is none. */
export function copyJavadoc(site) {
  for (const module of Object.keys(MODULES)) {
    if (!existsSync(join(made(module), 'index.html'))) {
      throw new Error(`no Javadoc was found in ${made(module)}: run site/build, which has Maven make it`)
    }
    cpSync(made(module), join(site, 'javadoc', module), { recursive: true })
  }
}

/** Copies files of the repository, as text that a browser shows. */
export function copyFiles(files, site) {
  for (const file of files) {
    const to = join(site, 'files', file + '.txt')
    mkdirSync(dirname(to), { recursive: true })
    cpSync(join(ROOT, file), to)
  }
}
