import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { productKey } from '../../../catalog/query-keys.ts'

/** Whether somebody stopped the reading of this product's stock, until a refresh; every part of the screen sees the same. */
export function useStopSign(headId: number) {
  const client = useQueryClient()
  const queryKey = [...productKey, headId, 'stopped']
  const { data = false } = useQuery<boolean>({ queryKey, queryFn: skipToken, initialData: false })
  const isStopped = data && client.getQueryState(queryKey)?.isInvalidated === false
  const set = (isNowStopped: boolean) => client.setQueryData(queryKey, isNowStopped)
  return { isStopped, stop: () => set(true), goOn: isStopped ? () => set(false) : undefined }
}
