import { useEffect, useId, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { figureOf, rowTotals } from '../../../catalog/stock-matrix.ts'
import type { Variation } from '../../../catalog/variations.ts'
import { useFormats } from '../../../i18n/formats.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { SearchField } from '../../../ui/field.tsx'
import { LayersIcon, RefreshIcon } from '../../../ui/icons.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Problem } from '../../problem.tsx'
import { StaleNotice } from '../../stale-notice.tsx'
import { useProductLabel } from '../use-product-name.ts'
import { matches } from './matches.ts'
import { PICKER_GRID, PickerSkeleton } from './picker-skeleton.tsx'
import { type MatrixState, useMatrix } from './use-matrix.ts'
import { useVariations, type VariationsState } from './use-variations.ts'
import { VariationOption } from './variation-option.tsx'
import { VariationThumb } from './variation-thumb.tsx'

export interface VariationsSectionProps {
  /** The head, or the variation that is chosen. */
  productId: number
  onShow: (productId: number) => void
}

/** The variations of a product to choose from; nothing at all on products without any. */
export function VariationsSection({ productId, onShow }: VariationsSectionProps) {
  const t = useTranslations('variations')
  const variations = useVariations(productId)
  if (variations.state === 'not-concerned') return null
  return (
    <Card
      title={t('title')}
      icon={<LayersIcon size={20} />}
      count={variations.state === 'ready' ? variations.variations.length : undefined}
      busy={variations.state === 'ready' && variations.busy}
    >
      <VariationsContent productId={productId} variations={variations} onShow={onShow} />
    </Card>
  )
}

function VariationsContent({
  productId,
  variations,
  onShow,
}: VariationsSectionProps & { variations: Exclude<VariationsState, { state: 'not-concerned' }> }) {
  const t = useTranslations()
  const label = useProductLabel(variations.headId)
  switch (variations.state) {
    case 'loading':
      return <PickerSkeleton />
    case 'failed':
      return (
        <Problem
          error={variations.error}
          subject={t('variations.subject')}
          product={label}
          right="catalog"
          onRetry={variations.retry}
          busy={variations.busy}
        />
      )
    case 'no-block':
      return (
        <EmptyState
          icon={<LayersIcon size={40} />}
          title={t('variations.noBlock')}
          action={
            <Button
              variant="tinted"
              icon={<RefreshIcon size={18} />}
              busy={variations.busy}
              onClick={variations.retry}
            >
              {t('problem.check')}
            </Button>
          }
        >
          {t('variations.noBlockHint')}
        </EmptyState>
      )
    case 'empty':
      return (
        <EmptyState icon={<LayersIcon size={40} />} title={t('variations.empty')}>
          {t('variations.emptyHint')}
        </EmptyState>
      )
    case 'ready':
      return (
        <>
          {variations.stale && (
            <StaleNotice
              {...variations.stale}
              subject={t('variations.subject')}
              onRetry={variations.retry}
              busy={variations.busy}
            />
          )}
          <Picker productId={productId} variations={variations} onShow={onShow} />
        </>
      )
  }
}

/** From this many variations on, people look for one instead of reading them all. */
const SEARCH_FROM = 20

interface PickerProps extends VariationsSectionProps {
  variations: Extract<VariationsState, { state: 'ready' }>
}

function Picker({ productId, variations, onShow }: PickerProps) {
  const t = useTranslations()
  const language = useLocale()
  const group = useId()
  const box = useChosenInView(productId)
  const [search, setSearch] = useState('')
  const matrix = useMatrix(productId, variations)
  const hintOf = useHint(matrix)
  const nameOf = ({ id, name }: Variation) => variations.labels.get(id) ?? name
  const found = variations.variations.filter((one) =>
    matches([nameOf(one), one.name, one.xmlId, String(one.id)], search, language),
  )
  return (
    <div className="flex flex-col gap-2.5">
      {variations.variations.length >= SEARCH_FROM && (
        // A row of its own: in a column, the field would take its width as its height.
        <div className="flex">
          <SearchField
            label={t('variations.search')}
            placeholder={t('variations.search')}
            value={search}
            onChange={setSearch}
          />
        </div>
      )}
      <fieldset ref={box} className={`${PICKER_GRID} relative -m-1 max-h-53 overflow-y-auto p-1`}>
        <legend className="sr-only">{t('variations.title')}</legend>
        <VariationOption
          group={group}
          checked={productId === variations.headId}
          onChoose={() => onShow(variations.headId)}
          thumb={
            <span className="flex size-10 shrink-0 items-center justify-center rounded-small bg-accent-surface text-link">
              <LayersIcon size={20} />
            </span>
          }
          name={t('variations.all')}
          hint={t('variations.allHint')}
        />
        {found.map((one) => (
          <VariationOption
            key={one.id}
            group={group}
            checked={productId === one.id}
            onChoose={() => onShow(one.id)}
            thumb={<VariationThumb variationId={one.id} />}
            name={nameOf(one)}
            hint={hintOf(one.id)}
            mark={one.active ? undefined : t('product.inactive')}
          />
        ))}
      </fieldset>
      {found.length === 0 && (
        <p role="status" className="text-small text-ink-muted">
          {t('variations.noMatch')}
        </p>
      )}
    </div>
  )
}

/**
 * Keeps the chosen option within the box, and takes the focus over when what had it (a row of the matrix, the link to
 * the head) went away with the choice.
 */
function useChosenInView(productId: number) {
  const box = useRef<HTMLFieldSetElement>(null)
  const lastId = useRef(productId)
  useEffect(() => {
    const input = box.current?.querySelector<HTMLInputElement>('input:checked')
    const option = input?.closest('label')
    if (!box.current || !input || !option) return
    const { offsetTop, offsetHeight } = option
    const { scrollTop, clientHeight } = box.current
    // Not `scrollIntoView`: it would scroll the portal's page as well.
    if (offsetTop < scrollTop || offsetTop + offsetHeight > scrollTop + clientHeight) {
      box.current.scrollTop = offsetTop - (clientHeight - offsetHeight) / 2
    }
    if (lastId.current !== productId && document.activeElement === document.body) {
      input.focus({ preventScroll: true })
    }
    lastId.current = productId
  }, [productId])
  return box
}

/** How much of a variation is available in the warehouses that this person sees, in words. */
function useHint(matrix: MatrixState) {
  const t = useTranslations('variations')
  const formats = useFormats()
  const rows = matrix.state === 'ready' ? new Map(matrix.matrix.rows.map((row) => [row.id, row])) : undefined
  return (id: number) => {
    if (matrix.state === 'loading') return <Skeleton className="my-1 h-2 w-16" />
    const row = rows?.get(id)
    if (matrix.state !== 'ready' || !row || row.state === 'failed') return t('unread')
    if (row.state === 'loading') return <Skeleton className="my-1 h-2 w-16" />
    const totals = rowTotals(row, matrix.matrix.columns)
    if (!totals) return t('noRecord')
    return t('available', {
      amount: formats.amount(figureOf(totals, 'available'), matrix.unitOf(row.measureId)),
    })
  }
}
