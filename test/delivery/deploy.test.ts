import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLOUD_PORTALS, CONTENT_POLICY } from '../../deploy/content-policy.ts'
import { absentPlacements, wantedPlacements } from '../../src/bitrix24/placements.ts'
import { NEEDED_SCOPES } from '../../src/bitrix24/scopes.ts'

const read = (path: string) => readFileSync(path, 'utf8')

const policyFor = (ownPortals: string) =>
  `${CONTENT_POLICY}; frame-ancestors ${[...CLOUD_PORTALS, ownPortals].join(' ')}`

describe('the content policy', () => {
  it('is the same on nginx as on the app’s own server, with the portals that may show the app', () => {
    const policies = [
      ...read('deploy/nginx/stock-and-photos.conf').matchAll(
        /add_header Content-Security-Policy "([^"]*)" always;/g,
      ),
    ].map(([, policy]) => policy)
    expect(policies).toEqual([policyFor('$own_portals')])
  })

  it('is told to whoever runs another server', () => {
    expect(read('docs/install.md')).toContain(`\nContent-Security-Policy: ${policyFor('<your portals>')}\n`)
  })
})

describe('the permissions', () => {
  it('are the same in the app and in the guide', () => {
    const table = [...read('docs/install.md').matchAll(/^\| `(\w+)` \|/gm)].map(([, scope]) => scope)
    expect(table).toEqual([...NEEDED_SCOPES])
  })
})

describe('the places', () => {
  it('that the guide tells a vendor to declare are those that the app binds', () => {
    const step = /^\d\. \*Add custom page.*$/m.exec(read('docs/install.md'))?.[0] ?? ''
    const declared = [...step.matchAll(/`([A-Z_]+)`/g)].map(([, code = '']) => code)
    expect(absentPlacements(declared)).toEqual([])
    expect(wantedPlacements(declared)).toEqual(declared)
  })
})

describe('the guides', () => {
  it.each(['docs/install.md', 'docs/market.md'])('%s names no file that is not there', (guide) => {
    const named = [...read(guide).matchAll(/`((?:deploy|docs|public|scripts|src|test)\/[^`*<>\s]*)`/g)]
    const paths = named.map(([, path = '']) => path)
    expect(paths).not.toHaveLength(0)
    expect(paths.filter((path) => !existsSync(path))).toEqual([])
  })
})

describe('the container', () => {
  const lines = read('deploy/container/Containerfile').split('\n')

  it('copies nothing that is not there', () => {
    const sources = lines
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from'))
      .flatMap((line) => line.split(' ').slice(1, -1))
    expect(sources).not.toHaveLength(0)
    expect(sources.filter((path) => !existsSync(path))).toEqual([])
  })

  it('copies everything that building the app needs', () => {
    const folder = mkdtempSync(join(tmpdir(), 'stock-and-photos-container-'))
    try {
      for (const line of lines.filter(
        (one) => one.startsWith('COPY ') && !/--from|nginx|site\.conf/.test(one),
      )) {
        const parts = line.split(' ').slice(1)
        const target = parts.at(-1) ?? ''
        for (const source of parts.slice(0, -1)) {
          // As a container's builder does: of a folder, its content.
          const to =
            statSync(source).isDirectory() || !target.endsWith('/') ? target : join(target, basename(source))
          cpSync(source, join(folder, to), { recursive: true })
        }
      }
      symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
      execFileSync(process.execPath, [resolve('node_modules/vite/bin/vite.js'), 'build'], {
        cwd: folder,
        // As it is outside a test.
        env: { ...process.env, NODE_ENV: 'production' },
        stdio: 'pipe',
      })
      expect(readdirSync(join(folder, 'dist'))).toEqual(
        expect.arrayContaining(['index.html', 'install.html']),
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  }, 60_000)

  it('serves the folder that it fills, at the port that it names', () => {
    const site = read('deploy/container/site.conf')
    const root = /^root (.+);$/m.exec(site)?.[1]
    expect(lines).toContain(`COPY --from=build /build/dist ${root}`)
    expect(lines).toContain(`EXPOSE ${/^listen (\d+);$/m.exec(site)?.[1]}`)
  })

  it('says everything about its site that any site must say', () => {
    const directives = (path: string) =>
      [...read(path).matchAll(/^(root|set \$\w+|listen) /gm)].map(([, directive]) => directive)
    expect(new Set(directives('deploy/container/site.conf'))).toEqual(
      new Set(directives('deploy/nginx/stock-and-photos/site.conf')),
    )
  })
})
