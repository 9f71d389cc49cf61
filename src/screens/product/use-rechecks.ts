import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import { isRefusal } from '../../bitrix24/portal-error.ts'
import { available } from '../../catalog/amounts.ts'
import { type StockRow, stockQuery } from '../../catalog/stock.ts'
import { useFormats } from '../../i18n/formats.ts'
import { inTime } from '../../ui/in-time.ts'
import { useProblemTitle } from '../problem-words.ts'
import type { Found } from './check-row.ts'

interface Check {
  before: StockRow
  /** The warehouse's name, as it is shown. */
  name: string
  outcome:
    | { is: 'pending' }
    | { is: 'failed'; error: unknown; at: number }
    | { is: 'done'; found: Found; at: number }
}

export interface Rechecks {
  /** What to show of the check of a warehouse's row; nothing where none was asked for. */
  of: (storeId: number) => { busy: boolean; message: string | null } | undefined
  ask: (row: StockRow, name: string, isListed: boolean) => void
  /** Warehouses that a check found closed to this person: their lines are gone, and cannot say so themselves. */
  closed: { storeId: number; name: string; at: number }[]
}

/** Asks single rows of a product anew, puts the answers into the table, and says what changed. */
export function useRechecks(productId: number): Rechecks {
  const { callMethod } = useHost()
  const client = useQueryClient()
  const messageOf = useMessage()
  const [checks, setChecks] = useState<ReadonlyMap<number, Check>>(new Map())
  const readAt = client.getQueryState(stockQuery(callMethod, productId).queryKey)?.dataUpdatedAt ?? 0

  const ask = useCallback(
    async (before: StockRow, name: string, isListed: boolean) => {
      const note = (outcome: Check['outcome']) =>
        setChecks((all) => new Map(all).set(before.storeId, { before, name, outcome }))
      note({ is: 'pending' })
      try {
        // Loaded with the first check: most people never ask for one.
        const { checkRow } = await inTime(import('./check-row.ts'))
        const found = await checkRow(callMethod, client, before, isListed)
        note({ is: 'done', found, at: Date.now() })
      } catch (error) {
        note({ is: 'failed', error, at: Date.now() })
        if (isRefusal(error)) client.invalidateQueries(stockQuery(callMethod, before.productId))
      }
    },
    [callMethod, client],
  )

  // A later refresh knows better than what was checked before it.
  const isOutdated = ({ outcome }: Check) => outcome.is !== 'pending' && readAt > outcome.at
  return {
    of: (storeId) => {
      const check = checks.get(storeId)
      return (
        check && {
          busy: check.outcome.is === 'pending',
          message: isOutdated(check) ? null : messageOf(check),
        }
      )
    },
    ask,
    closed: [...checks].flatMap(([storeId, check]) =>
      check.outcome.is === 'done' && check.outcome.found.is === 'closed' && !isOutdated(check)
        ? [{ storeId, name: check.name, at: check.outcome.at }]
        : [],
    ),
  }
}

function useMessage() {
  const t = useTranslations('stock')
  const formats = useFormats()
  const titleOf = useProblemTitle()
  return ({ before, outcome }: Check): string | null => {
    if (outcome.is === 'pending') return t('rechecking')
    if (outcome.is === 'failed') return titleOf(outcome.error, t('recheckFailed'))
    const time = formats.clock(outcome.at)
    if (outcome.found.is !== 'there') return t('rowGone', { time })
    const now = outcome.found.row
    if (now.amount === before.amount && now.reserved === before.reserved) {
      return t('confirmed', { time, amount: formats.quantity(available(now)) })
    }
    if (available(now) === available(before)) {
      return t('changedBoth', {
        time,
        amountBefore: formats.quantity(before.amount),
        amountNow: formats.quantity(now.amount),
        reservedBefore: formats.quantity(before.reserved),
        reservedNow: formats.quantity(now.reserved),
      })
    }
    return t('changed', {
      time,
      before: formats.quantity(available(before)),
      now: formats.quantity(available(now)),
    })
  }
}
