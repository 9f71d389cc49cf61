import { expect, it } from 'vitest'
import type { HttpEntry } from '../../portal/server/state.ts'
import { countRequests } from './requests.ts'

const request = (status: number, ...methods: string[]): HttpEntry => ({
  kind: 'http',
  at: '',
  verb: 'POST',
  path: '',
  method: methods.length === 1 ? (methods[0] ?? '') : 'batch',
  user: null,
  status,
  contentType: '',
  commands: methods.map((method) => ({ method, params: {} })),
  warnings: [],
  durationMs: 0,
})

const SCREEN = [
  'app.info',
  'catalog.product.get',
  'catalog.productProperty.list',
  'catalog.product.offer.list',
]
const nothing = { images: 0, brokenBatches: 0, brokenCalls: 0 }

it('allows one batch for a screen, and once more each that the portal turned away', () => {
  const entries = [request(401, ...SCREEN), request(200, ...SCREEN)]
  expect(countRequests(entries, nothing)).toMatchObject({ made: { screens: 2 }, allowed: { screens: 2 } })
  expect(countRequests([...entries, request(200, ...SCREEN)], nothing)).toMatchObject({
    made: { screens: 3 },
    allowed: { screens: 2 },
  })
})

it('takes a command that goes along with the one it builds on for one that is asked apart', () => {
  const broken = request(502, ...SCREEN)
  const alone = SCREEN.slice(0, 3).map((method) => request(200, method))
  const built = request(200, 'catalog.productProperty.list', 'catalog.product.offer.list')
  const entries = [broken, ...alone, built]
  expect(countRequests(entries, { ...nothing, brokenBatches: 1 })).toMatchObject({
    made: { apart: 4, others: 0 },
    allowed: { apart: 4, others: 0 },
  })
  expect(countRequests([...entries, built], { ...nothing, brokenBatches: 1 }).made.apart).toBe(5)
})

it('counts what the screen did not ask for among the others', () => {
  const entries = [request(200, ...SCREEN), request(200, 'catalog.productImage.get')]
  expect(countRequests(entries, nothing)).toMatchObject({ made: { others: 1 }, allowed: { others: 0 } })
})
