import { type KeyboardEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Picture as CatalogPicture } from '../../catalog/pictures.ts'
import { useFormats } from '../../i18n/formats.ts'
import { IconButton } from '../../ui/button.tsx'
import { ChevronLeftIcon, ChevronRightIcon, ZoomIcon } from '../../ui/icons.tsx'
import { Picture } from '../../ui/picture.tsx'
import { useOnDemand } from '../../ui/use-on-demand.ts'
import { withTexts } from '../lazy-screen.tsx'
import { MissingPart } from '../missing-part.tsx'
import { CopyLink } from './copy-link.tsx'
import { Strip } from './strip.tsx'
import { type PictureState, usePictureRepairs } from './use-picture-repairs.ts'
import { useOwnerName } from './use-product-name.ts'

/** Loaded on first use: most visits need no magnifier. */
const loadViewer = withTexts('later', async () => (await import('./viewer.tsx')).Viewer)

interface GalleryProps {
  /** At least one. */
  pictures: readonly CatalogPicture[]
  /** When the list was read, in ms: a picture that could not be looked into is tried again after a refresh. */
  readAt: number
  productId: number
  name: string
  /** The picture to begin with; the first one where this one is not among them. */
  imageId?: number | undefined
}

/** A large picture, the strip of all of them, and what is known about the one shown. */
export function Gallery({ pictures, readAt, productId, name, imageId }: GalleryProps) {
  const t = useTranslations('pictures')
  // The picture, and where it stood: a refresh may bring others before it, or take it away.
  const [chosen, choose] = useState<{ id: number | undefined; place: number }>({ id: imageId, place: 0 })
  const viewer = useOnDemand(loadViewer)
  const { states, attemptOf, reportBroken } = usePictureRepairs(readAt)
  const known = pictures.findIndex(({ id }) => id === chosen.id)
  const first = chosen.id === undefined ? firstSound(pictures, states) : chosen.place
  const index = known >= 0 ? known : Math.min(first, pictures.length - 1)
  const current = pictures[index]
  if (!current) return null
  const setWanted = (place: number) => choose({ id: pictures[place]?.id, place })
  const go = (step: number) => setWanted((index + step + pictures.length) % pictures.length)

  const sourceOf = (picture: CatalogPicture) => {
    const state = states.get(picture.id)
    return state?.state === 'recovered' ? state.src : picture.url
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const back = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight'
    if (event.key === forward) go(1)
    else if (event.key === back) go(-1)
    else return
    event.preventDefault()
  }

  const state = states.get(current.id)
  const hasSeveral = pictures.length > 1
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys are a shortcut to the buttons inside
    <div className="flex flex-col gap-3" onKeyDown={hasSeveral ? onKeyDown : undefined}>
      <figure className="flex flex-col gap-2">
        <div className="relative">
          <Shown
            key={attemptOf(current)}
            picture={current}
            state={state}
            src={sourceOf(current)}
            alt={t('alt', { product: name, index: String(index + 1) })}
            onBroken={reportBroken}
          />
          {hasSeveral && (
            <>
              <IconButton
                label={t('previous')}
                icon={<ChevronLeftIcon size={20} />}
                onClick={() => go(-1)}
                className="absolute start-2 top-1/2 -translate-y-1/2 bg-surface text-ink-soft shadow-popup hover:bg-surface-sunken"
              />
              <IconButton
                label={t('next')}
                icon={<ChevronRightIcon size={20} />}
                onClick={() => go(1)}
                className="absolute end-2 top-1/2 -translate-y-1/2 bg-surface text-ink-soft shadow-popup hover:bg-surface-sunken"
              />
            </>
          )}
          {isShowable(state) && sourceOf(current) && (
            <IconButton
              label={t('enlarge')}
              icon={<ZoomIcon size={20} />}
              busy={viewer.isLoading}
              onClick={viewer.open}
              className="absolute end-2 top-2 bg-surface text-ink-soft shadow-popup hover:bg-surface-sunken"
            />
          )}
        </div>
        <Caption
          picture={current}
          state={state}
          index={index}
          count={pictures.length}
          productId={productId}
        />
      </figure>
      {viewer.isMissing && <MissingPart onClose={viewer.close} />}
      {hasSeveral && (
        <Strip
          pictures={pictures}
          index={index}
          onChoose={setWanted}
          thumb={(picture, urgency) => (
            <Picture
              key={attemptOf(picture)}
              src={sourceOf(picture) ?? ''}
              alt=""
              fit="cover"
              urgency={urgency}
              state={boxState(picture, states.get(picture.id))}
              onBroken={() => reportBroken(picture)}
              className="size-14"
            />
          )}
        />
      )}
      {viewer.Part && (
        <viewer.Part
          index={index}
          onMove={setWanted}
          onClose={viewer.close}
          title={name}
          slides={pictures.flatMap((picture, place) => {
            const src = sourceOf(picture)
            const alt = t('alt', { product: name, index: String(place + 1) })
            return src && isShowable(states.get(picture.id)) ? { place, src, alt } : []
          })}
        />
      )}
    </div>
  )
}

/** Until somebody chooses, a picture that turned out broken gives way to the next. */
function firstSound(pictures: readonly CatalogPicture[], states: ReadonlyMap<number, PictureState>): number {
  const isLost = ({ id }: CatalogPicture) => ['deleted', 'broken'].includes(states.get(id)?.state ?? '')
  return Math.max(
    0,
    pictures.findIndex((picture) => !isLost(picture)),
  )
}

function isShowable(state: PictureState | undefined): boolean {
  return state === undefined || state.state === 'recovered'
}

/** What the box of a picture shows when it is not up to the browser. */
function boxState(
  picture: CatalogPicture,
  state: PictureState | undefined,
): 'loading' | 'broken' | undefined {
  if (state?.state === 'checking') return 'loading'
  if (state && state.state !== 'recovered') return 'broken'
  return picture.url || state ? undefined : 'broken'
}

interface ShownProps {
  picture: CatalogPicture
  state: PictureState | undefined
  src: string | undefined
  alt: string
  onBroken: (picture: CatalogPicture) => void
}

function Shown({ picture, state, src, alt, onBroken }: ShownProps) {
  return (
    <Picture
      src={src ?? ''}
      alt={alt}
      fit="contain"
      urgency="opened"
      state={boxState(picture, state)}
      onBroken={() => onBroken(picture)}
      className="aspect-4/3 max-h-80 w-full rounded-panel bg-surface-soft @wide:max-h-none"
    />
  )
}

interface CaptionProps {
  picture: CatalogPicture
  state: PictureState | undefined
  index: number
  count: number
  productId: number
}

function Caption({ picture, state, index, count, productId }: CaptionProps) {
  const t = useTranslations('pictures')
  const formats = useFormats()
  const owner = useOwnerName(picture.productId, productId)
  return (
    <figcaption className="flex flex-col gap-0.5 text-small text-ink-muted">
      <div className="relative flex items-center gap-2">
        <span className="min-w-0 truncate text-ink-soft">
          <bdi title={picture.name}>{picture.name ?? t(`role.${picture.role}`)}</bdi>
        </span>
        <span className="ms-auto shrink-0 tabular-nums">
          {t('counter', { index: String(index + 1), count: String(count) })}
        </span>
        <CopyLink productId={productId} imageId={picture.id} />
      </div>
      <p className="flex flex-wrap gap-x-3">
        <span>{t(`role.${picture.role}`)}</span>
        {picture.createdAt && <span>{formats.day(picture.createdAt)}</span>}
        {picture.productId !== productId && (
          <span>
            <bdi>{t('ofOther', { owner })}</bdi>
          </span>
        )}
      </p>
      <p role="status" className="text-warning-ink empty:hidden">
        {messageOf(picture, state) && t(messageOf(picture, state) ?? 'broken')}
      </p>
    </figcaption>
  )
}

function messageOf(picture: CatalogPicture, state: PictureState | undefined) {
  if (state && state.state !== 'recovered') return state.state
  return picture.url || state ? undefined : ('broken' as const)
}
