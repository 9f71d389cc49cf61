import { expect, it } from 'vitest'
import { findAsset } from './assets.ts'

it('the host script is one classic script that runs without imports', async () => {
  const script = await findAsset('/portal/host/host.js')
  expect(script?.type).toBe('text/javascript; charset=utf-8')
  expect(script?.body).toContain('getInitData')
  expect(() => new Function(script?.body ?? 'import')).not.toThrow()
})

it('the style sheet is served, and nothing else', async () => {
  expect((await findAsset('/portal/host/host.css'))?.type).toBe('text/css; charset=utf-8')
  expect(findAsset('/portal/host/browser/main.ts')).toBeUndefined()
  expect(findAsset('constructor')).toBeUndefined()
})
