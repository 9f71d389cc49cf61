import { describe, expect, it, vi } from 'vitest'
import { PortalError, type ProblemKind } from '../bitrix24/portal-error.ts'
import { sharedTroubles, type Trouble } from './list-troubles.ts'

const error = (kind: ProblemKind) => new PortalError({ kind, code: '', method: 'm', description: '' })
const trouble = (subject: string, more: Partial<Trouble>): Trouble => ({
  subject,
  failure: null,
  stale: undefined,
  busy: false,
  retry: () => {},
  ...more,
})

describe('what went wrong with a list', () => {
  it('is nothing where nothing did', () => {
    expect(sharedTroubles([trouble('Amounts', {}), trouble('Pictures', {})])).toEqual([])
  })

  it('is said once for all that is old for one reason, with the oldest moment and a retry of all', () => {
    const retry = vi.fn()
    const [one, ...others] = sharedTroubles([
      trouble('Amounts', { stale: { error: error('server'), since: 20 }, retry }),
      trouble('Pictures', { stale: { error: error('server'), since: 10 }, retry, busy: true }),
    ])
    expect(others).toEqual([])
    expect(one).toMatchObject({ subjects: ['Amounts', 'Pictures'], since: 10, busy: true })
    one?.retry()
    expect(retry).toHaveBeenCalledTimes(2)
  })

  it('tells different reasons apart, and what is missing from what is old', () => {
    const shared = sharedTroubles([
      trouble('Amounts', { stale: { error: error('offline'), since: 20 } }),
      trouble('Details', { failure: error('server') }),
      trouble('Pictures', { stale: { error: error('server'), since: 10 } }),
    ])
    expect(shared.map(({ subjects, since }) => [subjects, since])).toEqual([
      [['Amounts'], 20],
      [['Details'], undefined],
      [['Pictures'], 10],
    ])
  })

  it('does not say the same reason twice of one thing', () => {
    const both = { failure: error('server'), stale: { error: error('server'), since: 10 } }
    expect(sharedTroubles([trouble('Details', both)])).toMatchObject([{ since: 10 }])
    const other = { ...both, failure: error('malformed') }
    expect(sharedTroubles([trouble('Details', other)])).toHaveLength(2)
  })
})
