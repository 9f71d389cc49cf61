import { useCallback, useEffect, useRef, useState } from 'react'
import { useHost } from '../../bitrix24/host.ts'
import type { Repair, repairPicture } from '../../catalog/picture-repair.ts'
import type { Picture } from '../../catalog/pictures.ts'
import { inTime } from '../../ui/in-time.ts'

export type PictureState = Repair | { state: 'checking' }

/** What is known of a picture, and the reading of the list that it was found out after. */
type Finding = PictureState & { readAt: number }

/**
 * What is known of pictures that did not load, by picture id, and the way to report one. Each is looked into once,
 * however many thumbnails report it; one that did not load for all that is tried again when the list of pictures was
 * read anew (`readAt`, ms). Object URLs live as long as the caller.
 */
export function usePictureRepairs(readAt: number) {
  const { callMethod, origin } = useHost()
  const [found, setFound] = useState<ReadonlyMap<number, Finding>>(new Map())
  const last = useRef(new Map<number, Finding>())
  const objectUrls = useRef<string[]>([])

  useEffect(() => {
    const urls = objectUrls.current
    return () => urls.splice(0).forEach((url) => void URL.revokeObjectURL(url))
  }, [])

  const reportBroken = useCallback(
    (picture: Picture) => {
      const before = last.current.get(picture.id)
      if (before?.state === 'checking') return
      const set = (state: PictureState) => {
        last.current.set(picture.id, { ...state, readAt })
        setFound(new Map(last.current))
      }
      // Its address was tried and found fine a moment ago, and failed all the same.
      if (before?.readAt === readAt) return set({ state: 'unreachable' })
      set({ state: 'checking' })
      repaired(callMethod, origin, picture).then((repair) => {
        if (repair.state === 'recovered') objectUrls.current.push(repair.src)
        set(repair)
      })
    },
    [callMethod, origin, readAt],
  )

  const isOver = ({ state, readAt: at }: Finding) => state === 'unreachable' && at !== readAt
  return {
    states: new Map<number, PictureState>([...found].filter(([, finding]) => !isOver(finding))),
    /** Changes when a picture should be loaded anew, be it from the same address. */
    attemptOf({ id }: Picture): string {
      const finding = found.get(id)
      return finding ? finding.state + finding.readAt : ''
    },
    reportBroken,
  }
}

/** Loaded with the first picture that does not: nearly all do. */
async function repaired(...picture: Parameters<typeof repairPicture>): Promise<Repair> {
  try {
    const module = await inTime(import('../../catalog/picture-repair.ts'))
    return await module.repairPicture(...picture)
  } catch {
    return { state: 'unreachable' }
  }
}
