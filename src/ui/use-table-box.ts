import { type RefCallback, useCallback, useState } from 'react'

/** The box of `TableScroll` in which a table stands; the ref belongs to the table's body. */
export function useTableBox(): [HTMLElement | null, RefCallback<HTMLTableSectionElement>] {
  const [box, setBox] = useState<HTMLElement | null>(null)
  const ref = useCallback(
    (body: HTMLTableSectionElement | null) => setBox(body?.parentElement?.parentElement ?? null),
    [],
  )
  return [box, ref]
}
