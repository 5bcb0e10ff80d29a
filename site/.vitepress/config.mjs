import { createRequire } from 'node:module'
import GithubSlugger from 'github-slugger'
import { defineConfig } from 'vitepress'
import { sidebar } from '../src/contents.mjs'
import { copyFiles, copyJavadoc, javadoc } from '../src/copies.mjs'
import { diagrams } from '../src/diagrams.mjs'
import { links } from '../src/links.mjs'
import { address, excluded } from '../src/pages.mjs'
import { rules } from '../src/rules.mjs'

const linkedFiles = new Set()
const installed = createRequire(import.meta.url).resolve

export default defineConfig({
  title: 'Rowloom',
  description: 'A small, synchronous ORM for Java 21 and its virtual threads',
  lang: 'en',
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  srcDir: '..',
  srcExclude: excluded(),
  rewrites: address,
  outDir: 'target/site',
  cacheDir: 'target/cache',
  markdown: {
    // Anchors as a forge makes them, so that one link is right in both places.
    anchor: { slugify: (title) => new GithubSlugger().slug(title) },
    config(md) {
      links(md, (file) => linkedFiles.add(file))
      rules(md)
      diagrams(md)
    },
  },
  // The pages lie outside of this folder, where nothing would find Vue.
  vite: {
    resolve: {
      alias: [
        { find: /^vue$/, replacement: installed('vue/dist/vue.runtime.esm-bundler.js') },
        { find: /^vue\/server-renderer$/, replacement: installed('vue/server-renderer') },
      ],
    },
    build: { chunkSizeWarningLimit: 2000 },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    sidebar: sidebar(javadoc()),
    nav: [
      { text: 'Start', link: '/tutorials/01-getting-started.md' },
      { text: 'Contents', link: '/contents.md' },
      { text: 'Rules', link: '/SPEC.md' },
      { text: 'Javadoc', link: '/javadoc/api/index.html', target: '_self' },
    ],
  },
  ignoreDeadLinks: [/^\/(javadoc|files)\//],
  buildEnd(site) {
    copyJavadoc(site.outDir)
    copyFiles(linkedFiles, site.outDir)
  },
})
