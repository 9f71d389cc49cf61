import type { ReactNode } from 'react'
import type { ListWindow } from './use-window.ts'

/** What stands for lines that are not drawn. */
export interface Gap {
  key: string
  /** px. */
  room: number
  /** How many lines. */
  leftOut: number
}

/** The lines of a window with what stands between them: one flat list, so that a line stays the same one as others come. */
export function drawWindow(
  { runs, room, leftOut }: ListWindow,
  line: (index: number) => ReactNode,
  gap: (gap: Gap) => ReactNode,
): ReactNode[] {
  const nodes: ReactNode[] = []
  for (const [place, run] of runs.entries()) {
    if (run.leftOut > 0) nodes.push(gap({ key: `gap ${place}`, room: run.room, leftOut: run.leftOut }))
    for (let index = run.from; index < run.to; index += 1) nodes.push(line(index))
  }
  if (leftOut > 0) nodes.push(gap({ key: 'rest', room, leftOut }))
  return nodes
}
