import { describe, expect, it } from 'vitest'
import { errorOfBody, kindOfServerError, serverError } from './portal-error.ts'

const kindOf = (error: unknown, description = '', status = 400, method = 'catalog.product.get') =>
  kindOfServerError(method, { error, description, status })

describe('what a server’s error means', () => {
  it.each([
    [200040300010, 'Access Denied', 'denied'],
    ['200040300010', 'Access Denied', 'denied'],
    [200040300030, 'Access Denied', 'denied'],
    ['200040300040', 'Access Denied', 'denied'],
    ['ACCESS_DENIED', 'Access denied!', 'denied'],
    ['0', 'Access Denied', 'denied'],
    [0, 'Access Denied', 'denied'],
    ['', 'Access denied', 'denied'],
    [0, 'Product is not exists', 'not-found'],
    ['0', 'Image does not exist', 'not-found'],
    ['', 'product does not exist.', 'not-found'],
    [0, 'Product was not found', 'not-found'],
    [201100000000, 'store does not exist.', 'not-found'],
    ['200040300000', 'Iblock Not Found', 'not-found'],
    ['ACCESS_DENIED', 'REST API is available only on commercial plans', 'plan'],
    ['insufficient_scope', '', 'scope'],
    ['user_access_error', 'The user does not have access to the application.', 'app-closed'],
    ['PORTAL_DELETED', 'Portal was deleted', 'portal-gone'],
    ['expired_token', '', 'session'],
    ['NO_AUTH_FOUND', 'Wrong authorization data', 'credentials'],
    ['INVALID_CREDENTIALS', 'Invalid request credentials', 'credentials'],
    ['WRONG_AUTH_TYPE', 'Current authorization type is denied', 'credentials'],
    ['CONNECTION_ERROR', '', 'unchecked'],
    ['authorization_error', '', 'unchecked'],
    ['ERROR_METHOD_NOT_FOUND', 'Method not found!', 'no-method'],
    ['QUERY_LIMIT_EXCEEDED', 'Too many requests', 'busy'],
    ['OPERATION_TIME_LIMIT', '', 'busy'],
    [0, 'Empty productID', 'unexpected'],
    ['', '', 'unexpected'],
    [null, '', 'unexpected'],
    [{ code: 1 }, '', 'unexpected'],
  ])('reads %j "%s" as %s', (error, text, kind) => expect(kindOf(error, text)).toBe(kind))

  it('tells an administrator’s method from a missing right', () => {
    expect(kindOf('200040300010', 'Access Denied', 400, 'catalog.catalog.list')).toBe('admin-only')
    expect(kindOf('ACCESS_DENIED', 'Access denied!', 403, 'placement.bind')).toBe('admin-only')
  })

  it.each([
    [500, 'server'],
    [502, 'server'],
    [503, 'busy'],
    [429, 'busy'],
    [401, 'session'],
  ])('falls back to the status %i where the code is unknown', (status, kind) =>
    expect(kindOf('SOMETHING_NEW', '', status)).toBe(kind),
  )

  it('keeps the true code as text, whatever JSON type it came as', () => {
    const codes = [200040300010, '200040300010', 0, '0', ''].map(
      (error) => serverError('m', { error, description: '', status: 400 }).code,
    )
    expect(codes).toEqual(['200040300010', '200040300010', '0', '0', ''])
  })

  it('finds an error in a body only where there is one', () => {
    expect(errorOfBody({ error: 0, error_description: 'x' })).toEqual({ error: 0, description: 'x' })
    expect(errorOfBody({ error: '', error_description: null })).toEqual({ error: '', description: '' })
    expect(errorOfBody({ result: [] })).toBeUndefined()
    expect(errorOfBody('<html>')).toBeUndefined()
    expect(errorOfBody(null)).toBeUndefined()
  })
})
