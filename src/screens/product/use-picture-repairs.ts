import { useCallback, useEffect, useRef, useState } from 'react'
import { useHost } from '../../bitrix24/host.ts'
import { type Repair, repairPicture } from '../../catalog/picture-repair.ts'
import type { Picture } from '../../catalog/pictures.ts'

export type PictureState = Repair | { state: 'checking' }

/**
 * What is known of pictures that did not load, by picture id, and the way to report one. Each is looked into once,
 * however many thumbnails report it. Object URLs live as long as the caller.
 */
export function usePictureRepairs() {
  const { callMethod, origin } = useHost()
  const [states, setStates] = useState<ReadonlyMap<number, PictureState>>(new Map())
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
      const set = (state: PictureState) => setStates((before) => new Map(before).set(picture.id, state))
      set({ state: 'checking' })
      repairPicture(callMethod, origin, picture).then((repair) => {
        if (repair.state === 'recovered') objectUrls.current.push(repair.src)
        set(repair)
      })
    },
    [callMethod, origin],
  )

  return { states, reportBroken }
}
