import { describe, expect, it } from 'vitest'
import { createCallOnce, hasUnclearEnd, isTurnedAway } from './call-once.ts'
import { PortalError, type ProblemKind } from './portal-error.ts'

const error = (kind: ProblemKind, code = '') =>
  new PortalError({ kind, code, method: 'catalog.product.update', description: '' })

describe('the end of a write', () => {
  it.each([
    ['a broken connection', true, error('offline')],
    ['a timeout', true, error('timeout')],
    ['a failing server', true, error('server', 'INTERNAL_SERVER_ERROR')],
    ['an answer that cannot be read', true, error('malformed')],
    ['a 503 of some proxy', true, error('busy', 'ERR_BAD_RESPONSE')],
    ['a fault that is no error of the seam', true, new TypeError('x')],
    ['a limit of the portal', false, error('busy', 'QUERY_LIMIT_EXCEEDED')],
    ['used-up time of the method', false, error('busy', 'OPERATION_TIME_LIMIT')],
    ['a refusal', false, error('denied', '200040300020')],
    ['an error that nobody knows', true, error('unexpected', 'ECONNRESET')],
    ['something that is not there', false, error('not-found')],
    ['a session that ended', false, error('session', 'expired_token')],
  ])('after %s is unclear: %s', (_, isUnclear, failure) => {
    expect(hasUnclearEnd(failure)).toBe(isUnclear)
  })

  it('lets only writes that a limit turned away be sent again', () => {
    expect(isTurnedAway(error('busy', 'QUERY_LIMIT_EXCEEDED'))).toBe(true)
    expect(isTurnedAway(error('busy', 'ERR_BAD_RESPONSE'))).toBe(false)
    expect(isTurnedAway(error('server', 'INTERNAL_SERVER_ERROR'))).toBe(false)
  })
})

describe('a call that writes', () => {
  it.each(['offline', 'timeout', 'server', 'busy'] as const)(
    'is sent once, even when it ends in %s',
    async (kind) => {
      let sent = 0
      const callOnce = createCallOnce(async () => {
        sent += 1
        throw error(kind)
      })
      await expect(callOnce('catalog.product.update', {}, () => undefined)).rejects.toMatchObject({ kind })
      expect(sent).toBe(1)
    },
  )

  it('travels alone, however many are made at once', async () => {
    const methods: string[] = []
    const callOnce = createCallOnce(async (method) => {
      methods.push(method)
      return { result: true, total: undefined }
    })
    await Promise.all([1, 2].map((id) => callOnce('catalog.product.update', { id }, () => undefined)))
    expect(methods).toEqual(['catalog.product.update', 'catalog.product.update'])
  })

  it('has an unclear end when its answer cannot be read', async () => {
    const callOnce = createCallOnce(async () => ({ result: [], total: undefined }))
    const failure = await callOnce('catalog.productProperty.add', {}, () => {
      throw new Error('no id')
    }).catch((reason: unknown) => reason)
    expect(failure).toMatchObject({ kind: 'malformed', method: 'catalog.productProperty.add' })
    expect(hasUnclearEnd(failure)).toBe(true)
  })
})
