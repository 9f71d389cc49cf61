import { type ReactNode, useId, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { figureOf, rowTotals } from '../../../catalog/stock-matrix.ts'
import type { Variation } from '../../../catalog/variations.ts'
import { useFormats } from '../../../i18n/formats.ts'
import { drawWindow } from '../../../ui/draw-window.ts'
import { SearchField } from '../../../ui/field.tsx'
import { LayersIcon } from '../../../ui/icons.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { matches } from './matches.ts'
import { PICKER_GRID } from './picker-skeleton.tsx'
import { type MatrixState, useMatrix } from './use-matrix.ts'
import { OPTION_GAP, useChosenInView, useOptionWindow } from './use-option-window.ts'
import type { VariationsState } from './use-variations.ts'
import { VariationOption } from './variation-option.tsx'
import { VariationThumb } from './variation-thumb.tsx'

interface VariationPickerProps {
  /** The head, or the variation that is chosen. */
  productId: number
  variations: Extract<VariationsState, { state: 'ready' }>
  onShow: (productId: number) => void
}

/** From this many variations on, people look for one instead of reading them all. */
const SEARCH_FROM = 20

/** All variations of a product, and first of all the product itself, as one group of radio buttons. */
export function VariationPicker({ productId, variations, onShow }: VariationPickerProps) {
  const t = useTranslations()
  const language = useLocale()
  const group = useId()
  const [box, setBox] = useState<HTMLElement | null>(null)
  const [search, setSearch] = useState('')
  const matrix = useMatrix(productId, variations)
  const hintOf = useHint(matrix)
  const nameOf = ({ id, name }: Variation) => variations.labels.get(id) ?? name
  const found = variations.variations.filter((one) =>
    matches([nameOf(one), one.name, one.xmlId, String(one.id)], search, language),
  )
  const ids = [variations.headId, ...found.map(({ id }) => id)]
  const { window, grid, columns, isWindowed } = useOptionWindow(box, {
    count: ids.length,
    of: variations.variations.length + 1,
    chosen: ids.indexOf(productId),
  })
  useChosenInView(box, productId)

  function option(index: number): ReactNode {
    const place = isWindowed ? { index, count: ids.length } : undefined
    const common = { group, place }
    const variation = found[index - 1]
    if (index === 0) {
      return (
        <VariationOption
          key={variations.headId}
          {...common}
          checked={productId === variations.headId}
          onChoose={() => onShow(variations.headId)}
          thumb={
            <span className="flex size-10 shrink-0 items-center justify-center rounded-small bg-accent-surface text-link">
              <LayersIcon size={20} />
            </span>
          }
          name={t('picker.all')}
          hint={t('picker.allHint')}
        />
      )
    }
    return (
      variation && (
        <VariationOption
          key={variation.id}
          {...common}
          checked={productId === variation.id}
          onChoose={() => onShow(variation.id)}
          thumb={<VariationThumb variationId={variation.id} />}
          name={nameOf(variation)}
          hint={hintOf(variation.id)}
          mark={variation.active ? undefined : t('product.inactive')}
        />
      )
    )
  }

  return (
    <div className="flex flex-col gap-2.5">
      {variations.variations.length >= SEARCH_FROM && (
        // A row of its own: in a column, the field would take its width as its height.
        <div className="flex">
          <SearchField
            label={t('picker.search')}
            placeholder={t('picker.search')}
            value={search}
            onChange={setSearch}
          />
        </div>
      )}
      <fieldset ref={setBox} className="relative -m-1 max-h-53 overflow-y-auto p-1">
        <legend className="sr-only">{t('variations.title')}</legend>
        {/* A grid of its own: of a fieldset, no browser says how many columns there are. */}
        <div ref={grid} className={PICKER_GRID}>
          {drawWindow(
            window,
            (row) => Array.from({ length: columns }, (_, column) => option(row * columns + column)),
            ({ key, room }) => (
              <div key={key} style={{ blockSize: room - OPTION_GAP }} className="col-span-full" />
            ),
          ).flat()}
        </div>
      </fieldset>
      {found.length === 0 && (
        <p role="status" className="text-small text-ink-muted">
          {t('picker.noMatch')}
        </p>
      )}
    </div>
  )
}

/** How much of a variation is available in the warehouses that this person sees, in words. */
function useHint(matrix: MatrixState) {
  const t = useTranslations('picker')
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
