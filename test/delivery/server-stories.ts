import { readdirSync } from 'node:fs'
import type { APIResponse } from '@playwright/test'
import { CONTENT_POLICY } from '../../deploy/content-policy.ts'
import { expect, type test as story } from '../e2e/story.ts'

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
}

/**
 * What any server of a server application owes: the page for the portal's POST and for the Market's HEAD, the
 * content policy, caching by name, each file as what it is.
 *
 * @param ancestors what follows the shared part of the policy
 */
export function tellServerStories(test: typeof story, ancestors = ''): void {
  for (const method of ['GET', 'HEAD', 'POST'] as const) {
    test(`answers ${method} with the page`, async ({ servedApp, request }) => {
      const response = await request.fetch(`${servedApp}index.html?DOMAIN=portal.example&LANG=en`, {
        method,
        ...(method === 'POST' ? { form: { AUTH_ID: 'a'.repeat(70), PLACEMENT: 'DEFAULT' } } : {}),
      })
      expect(response.status()).toBe(200)
      expect(response.headers()).toMatchObject({
        'content-type': TYPES.html,
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
        'content-security-policy': CONTENT_POLICY + ancestors,
      })
      expect(response.headers()).not.toHaveProperty('x-frame-options')
      const text = await response.text()
      if (method === 'HEAD') expect(text).toBe('')
      else expect(text).toContain('<div id="root"></div>')
    })
  }

  test('answers the address of its folder like its page', async ({ servedApp, request }) => {
    for (const method of ['GET', 'HEAD', 'POST']) {
      const response = await request.fetch(servedApp, { method })
      expect([method, response.status(), response.headers()['content-type']]).toEqual([
        method,
        200,
        TYPES.html,
      ])
    }
  })

  test('refuses other verbs, and says which it takes', async ({ servedApp, request }) => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const response = await request.fetch(`${servedApp}index.html`, { method })
      expect([method, response.status(), response.headers().allow]).toEqual([method, 405, 'GET, HEAD, POST'])
    }
  })

  test('gives every file as what it is, and lets browsers keep what never changes', async ({
    servedApp,
    request,
  }) => {
    const assets = readdirSync('dist/assets').map((name) => `assets/${name}`)
    for (const path of ['icon.svg', ...assets]) {
      const response = await request.get(servedApp + path)
      const type = TYPES[path.slice(path.lastIndexOf('.') + 1)]
      expect([path, response.status(), response.headers()['content-type']]).toEqual([path, 200, type])
      expect([path, response.headers()['cache-control']]).toEqual([
        path,
        path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ])
    }
  })

  test('gives the page anew, whatever the browser has kept', async ({ servedApp, request }) => {
    const kept = (await request.get(servedApp)).headers()
    const headers: Record<string, string> = {
      'If-None-Match': kept.etag ?? '*',
      'If-Modified-Since': kept['last-modified'] ?? new Date().toUTCString(),
    }
    expect((await request.get(servedApp, { headers })).status()).toBe(200)
  })

  test('has nothing else, and keeps nobody from finding it later', async ({ servedApp, request }) => {
    const missing = [
      'assets/index-00000000.js',
      'nginx.conf',
      'assets/%2e%2e/%2e%2e/package.json',
      '.git/config',
      'index.html.map',
    ]
    for (const path of missing) {
      const response = await request.get(servedApp + path)
      expect([400, 404], path).toContain(response.status())
      expect(response.headers()['cache-control'] ?? '').not.toContain('immutable')
    }
    expect((await request.post(`${servedApp}nothing.html`)).status()).toBe(404)
  })

  test('tells nobody which version it is', async ({ servedApp, request }) => {
    const answers: APIResponse[] = [
      await request.get(servedApp),
      await request.get(`${servedApp}nothing.html`),
      await request.put(servedApp),
    ]
    for (const response of answers) {
      expect(response.headers().server ?? '').not.toMatch(/\d/)
      expect(response.headers()).not.toHaveProperty('x-powered-by')
      expect(await response.text()).not.toMatch(/nginx\/\d/)
    }
  })
}
