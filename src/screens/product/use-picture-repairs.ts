import { useCallback, useEffect, useRef, useState } from 'react'
import { useHost } from '../../bitrix24/host.ts'
import type { Repair, repairPicture } from '../../catalog/picture-repair.ts'
import type { Picture } from '../../catalog/pictures.ts'

export type PictureState = Repair | { state: 'checking' }

/**
 * What is known of pictures that did not load, by picture id, and the way to report one. Each is looked into once,
 * however many thumbnails report it; one that could not be looked into is tried again when the list of pictures was
 * read anew (`readAt`, ms). Object URLs live as long as the caller.
 */
export function usePictureRepairs(readAt: number) {
  const { callMethod, origin } = useHost()
  const [found, setFound] = useState<ReadonlyMap<number, PictureState & { readAt: number }>>(new Map())
  const asked = useRef(new Set<number>())
  const objectUrls = useRef<string[]>([])

  useEffect(() => {
    const urls = objectUrls.current
    return () => urls.splice(0).forEach((url) => void URL.revokeObjectURL(url))
  }, [])

  const reportBroken = useCallback(
    (picture: Picture) => {
      if (asked.current.has(picture.id)) return
      asked.current.add(picture.id)
      const set = (state: PictureState) =>
        setFound((before) => new Map(before).set(picture.id, { ...state, readAt }))
      set({ state: 'checking' })
      repaired(callMethod, origin, picture).then((repair) => {
        if (repair.state === 'recovered') objectUrls.current.push(repair.src)
        if (repair.state === 'unreachable') asked.current.delete(picture.id)
        set(repair)
      })
    },
    [callMethod, origin, readAt],
  )

  const isOver = (state: PictureState & { readAt: number }) =>
    state.state === 'unreachable' && state.readAt !== readAt
  return {
    states: new Map<number, PictureState>([...found].filter(([, state]) => !isOver(state))),
    /** Changes when a picture should be loaded anew from the same address. */
    attemptOf: ({ id }: Picture): number => {
      const state = found.get(id)
      return state?.state === 'unreachable' ? state.readAt : 0
    },
    reportBroken,
  }
}

/** Loaded with the first picture that does not: nearly all do. */
async function repaired(...picture: Parameters<typeof repairPicture>): Promise<Repair> {
  try {
    const module = await import('../../catalog/picture-repair.ts')
    return await module.repairPicture(...picture)
  } catch {
    return { state: 'unreachable' }
  }
}
