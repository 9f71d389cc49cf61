// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { beforeEach, expect, it } from 'vitest'

/** The script that opens the connection to the portal, run in a frame of this name. */
const script = readFileSync('public/preconnect.js', 'utf8')

function openedIn(frameName: string) {
  runInNewContext(script, { window: { name: frameName }, document })
  return [...document.head.querySelectorAll('link')].map(({ rel, href, crossOrigin }) => [
    rel,
    href,
    crossOrigin,
  ])
}

beforeEach(() => document.head.replaceChildren())

it.each([
  ['portal.bitrix24.com|1|app', 'https://portal.bitrix24.com/'],
  ['127.0.0.1:8024|0|app', 'http://127.0.0.1:8024/'],
])('opens a connection to the portal in a frame named %s', (name, origin) => {
  expect(openedIn(name)).toEqual([['preconnect', origin, 'anonymous']])
})

it.each([
  '',
  'portal.bitrix24.com',
  'portal.bitrix24.com|2|app',
  '|1|app',
  ' portal.bitrix24.com|1|app',
  'https://portal.bitrix24.com|1|app',
  'portal.bitrix24.com/path|1|app',
  'portal.bitrix24.com@elsewhere|1|app',
  'portal.bitrix24.com:port|1|app',
  'javascript:alert(1)|1|app',
  '"><script>alert(1)</script>|1|app',
  'name\nportal.bitrix24.com|1|app',
])('opens none in a frame named %j', (name) => expect(openedIn(name)).toEqual([]))
