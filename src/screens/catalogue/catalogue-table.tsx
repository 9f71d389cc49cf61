import { useLayoutEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Catalogue } from '../../catalog/catalogues.ts'
import type { Product } from '../../catalog/product.ts'
import { classNames } from '../../ui/class-names.ts'
import { HeadCell, Table, TableScroll } from '../../ui/table.tsx'
import { BOX_HEIGHT, FIRST_LINES } from '../list-box.ts'
import { type ManyStocks, useStockFacts } from '../use-many-stocks.ts'
import { CatalogueRow } from './catalogue-row.tsx'
import { useCatalogueName } from './use-catalogue-name.ts'

interface CatalogueTableProps {
  /** Another one begins at its top: a page, a search. */
  subject: string
  label: string
  products: readonly Product[]
  /** When they were read, in ms. */
  readAt: number
  /** Why they could not be read anew. */
  error: Error | null
  catalogues: readonly Catalogue[]
  /** Products of several catalogues: each line says of which. */
  isMixed: boolean
  stocks: ManyStocks
  /** These are of the last page or search, while the next is on its way. */
  isOutdated: boolean
  onOpen: (productId: number) => void
}

export function CatalogueTable({
  subject,
  label,
  products,
  readAt,
  error,
  catalogues,
  isMixed,
  stocks,
  isOutdated,
  onOpen,
}: CatalogueTableProps) {
  const t = useTranslations()
  const facts = useStockFacts(stocks)
  const nameOf = useCatalogueName()
  const rows = useRef<HTMLDivElement>(null)
  // Not a `key`: made anew, every picture that both pages have would fade in again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the subject is what is waited for
  useLayoutEffect(() => {
    rows.current?.parentElement?.scrollTo(0, 0)
  }, [subject])
  return (
    <TableScroll label={t('catalogue.box')} maxHeight={BOX_HEIGHT}>
      <div ref={rows} className={classNames('transition-opacity', isOutdated && 'opacity-50')}>
        <Table caption={label}>
          <thead>
            <tr>
              <HeadCell pinned>{t('lines.product')}</HeadCell>
              <HeadCell align="end" className="whitespace-nowrap">
                <span title={t('lines.availableHint')}>{t('lines.available')}</span>
              </HeadCell>
            </tr>
          </thead>
          <tbody>
            {products.map((product, index) => {
              const catalogue = catalogueOf(product, catalogues)
              return (
                <CatalogueRow
                  key={product.id}
                  product={product}
                  readAt={readAt}
                  error={error}
                  isFirst={index < FIRST_LINES}
                  catalogue={isMixed && catalogue ? nameOf(catalogue) : undefined}
                  variationBlockId={catalogue?.variationBlockId}
                  facts={facts}
                  measures={stocks.measures}
                  onOpen={onOpen}
                />
              )
            })}
          </tbody>
        </Table>
      </div>
    </TableScroll>
  )
}

function catalogueOf({ iblockId }: Product, catalogues: readonly Catalogue[]): Catalogue | undefined {
  return catalogues.find(({ id, variationBlockId }) => id === iblockId || variationBlockId === iblockId)
}
