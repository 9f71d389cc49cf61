import { type QueryClient, useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { CallMethod } from '../../bitrix24/call-method.ts'
import { useHost } from '../../bitrix24/host.ts'
import { isNotFound, isRefusal } from '../../bitrix24/portal-error.ts'
import { available } from '../../catalog/amounts.ts'
import { productQuery } from '../../catalog/product.ts'
import { productKey } from '../../catalog/query-keys.ts'
import { recheckStockRow, type StockRow, stockQuery } from '../../catalog/stock.ts'
import type { StockLine } from '../../catalog/stock-view.ts'
import { isWarehouseVisible, warehousesQuery } from '../../catalog/warehouses.ts'
import { useFormats } from '../../i18n/formats.ts'
import { useProblemTitle } from '../problem-words.ts'

/** What a check of one row found. */
type Found =
  | { is: 'there'; row: StockRow }
  /** The warehouse has no record any more. */
  | { is: 'gone' }
  /** The warehouse itself is not shown to this person any more. */
  | { is: 'closed' }

interface Checked {
  before: StockRow
  found: Found
  warehouse: string
  at: number
}

interface RecheckedLine {
  line: StockLine
  /** The warehouse's, as it is shown. */
  name: string
}

/** Asks one row anew, puts the answer into the table, and says what changed. */
export function useRecheck({ line: { row, warehouse }, name }: RecheckedLine) {
  const { callMethod } = useHost()
  const t = useTranslations('stock')
  const formats = useFormats()
  const titleOf = useProblemTitle()
  const client = useQueryClient()
  const mutation = useMutation({
    mutationKey: keyOf(row?.productId),
    mutationFn: async (before: StockRow): Promise<Checked> => {
      const found = await check(callMethod, client, before, warehouse !== undefined)
      return { before, found, warehouse: name, at: Date.now() }
    },
    onSuccess: ({ before, found }) => {
      if (found.is === 'there') putInto(client, callMethod, before, found.row)
    },
    onError: (error, { productId }) => {
      if (isRefusal(error)) client.invalidateQueries(stockQuery(callMethod, productId))
    },
  })

  function messageOf() {
    if (mutation.isError) return titleOf(mutation.error, t('recheckFailed'))
    if (!mutation.data || isOutdated(client, callMethod, mutation.data)) return null
    const { before, found, at } = mutation.data
    const time = formats.clock(at)
    if (found.is !== 'there') return t('rowGone', { time })
    const now = found.row
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

  return {
    ask: () => row && mutation.mutate(row),
    busy: mutation.isPending,
    message: messageOf(),
  }
}

/** Warehouses that a check found closed to this person: their lines are gone, and cannot say so themselves. */
export function useClosedWarehouses(productId: number): { name: string; at: number }[] {
  const { callMethod } = useHost()
  const client = useQueryClient()
  const checks = useMutationState({
    filters: { mutationKey: keyOf(productId), status: 'success' },
    select: ({ state }) => state.data as Checked,
  })
  return checks
    .filter((checked) => checked.found.is === 'closed' && !isOutdated(client, callMethod, checked))
    .map(({ warehouse, at }) => ({ name: warehouse, at }))
}

const keyOf = (productId: number | undefined) => ['recheck', productId]

/** A later refresh knows better than what was checked before it. */
function isOutdated(client: QueryClient, callMethod: CallMethod, { before, at }: Checked): boolean {
  const state = client.getQueryState(stockQuery(callMethod, before.productId).queryKey)
  return (state?.dataUpdatedAt ?? 0) > at
}

/**
 * Asks for the row and, where its warehouse was listed, whether it still is: servers up to early 2026 answer single
 * rows of forbidden warehouses. Where either is refused or not found, warehouses and rows are read anew first, so that
 * what is told is true and the rest of the table belongs to it.
 */
async function check(
  callMethod: CallMethod,
  client: QueryClient,
  { id, productId, storeId }: StockRow,
  isListed: boolean,
): Promise<Found> {
  const [row, isVisible] = await Promise.all([
    unlessNotFound(recheckStockRow(callMethod, id)),
    isListed ? isWarehouseVisible(callMethod, storeId) : true,
  ])
  if (row && isVisible) return { is: 'there', row }
  const asNow = { staleTime: 0 }
  const [rows, warehouses] = await Promise.all([
    client.fetchQuery({ ...stockQuery(callMethod, productId), ...asNow }),
    isListed ? client.fetchQuery({ ...warehousesQuery(callMethod), ...asNow }) : undefined,
    // Its total tells how much lies elsewhere now; without it the rows are still right.
    client.prefetchQuery({ ...productQuery(callMethod, productId), ...asNow }),
  ])
  if (warehouses && !warehouses.some((warehouse) => warehouse.id === storeId)) return { is: 'closed' }
  const now = rows.find((other) => other.storeId === storeId)
  return now ? { is: 'there', row: now } : { is: 'gone' }
}

async function unlessNotFound<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
}

/** Not by `setQueryData`: one row that was checked makes the others neither newer nor less stale. */
function putInto(client: QueryClient, callMethod: CallMethod, before: StockRow, now: StockRow) {
  const { queryKey } = stockQuery(callMethod, before.productId)
  const rows = client.getQueryData(queryKey)
  const isSame = (other: StockRow) => other.amount === now.amount && other.reserved === now.reserved
  if (rows?.some((other) => other.id === now.id && isSame(other))) return
  client
    .getQueryCache()
    .find({ queryKey })
    ?.setState({ data: rows?.map((other) => (other.id === before.id ? now : other)) })
  // Totals that were read before this change no longer belong to the rows.
  for (const query of client.getQueryCache().findAll({ queryKey: productKey })) {
    query.setState({ dataUpdatedAt: 0 })
  }
}
