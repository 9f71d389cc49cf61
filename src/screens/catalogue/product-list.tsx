import { useTranslations } from 'use-intl'
import type { Catalogue } from '../../catalog/catalogues.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { BoxIcon, SearchIcon } from '../../ui/icons.tsx'
import { Pager } from '../../ui/pager.tsx'
import { SkeletonText } from '../../ui/skeleton.tsx'
import { Problem } from '../problem.tsx'
import { StaleNotice } from '../stale-notice.tsx'
import type { ManyStocks } from '../use-many-stocks.ts'
import { CatalogueTable } from './catalogue-table.tsx'
import { MissingNotice } from './missing-notice.tsx'
import type { ProductPageState } from './use-product-page.ts'

interface ProductListProps {
  list: ProductPageState
  /** What was searched for; `''` for nothing. */
  text: string
  catalogues: readonly Catalogue[]
  stocks: ManyStocks
  onOpen: (productId: number) => void
}

/** The products of a section, or what a search found. */
export function ProductList({ list, text, catalogues, stocks, onOpen }: ProductListProps) {
  const t = useTranslations('catalogue')
  const label = text === '' ? t('list') : t('found')
  const count = list.isOutdated ? undefined : list.shown?.products.length
  return (
    <Card
      title={label}
      icon={text === '' ? <BoxIcon size={20} /> : <SearchIcon size={20} />}
      busy={list.busy && list.shown !== undefined}
      flush
    >
      <p role="status" className="sr-only">
        {text !== '' && count !== undefined && `${t('results', { count })}. ${count > 0 ? t('keys') : ''}`}
      </p>
      <ListContent
        label={label}
        list={list}
        text={text}
        catalogues={catalogues}
        stocks={stocks}
        onOpen={onOpen}
      />
    </Card>
  )
}

function ListContent({
  label,
  list,
  text,
  catalogues,
  stocks,
  onOpen,
}: ProductListProps & { label: string }) {
  const t = useTranslations('catalogue')
  const { shown, error } = list
  if (!shown) {
    return error ? (
      <Problem
        error={error}
        subject={label}
        product={t('whole')}
        right="catalog"
        onRetry={list.retry}
        busy={list.busy}
      />
    ) : (
      <div className="px-4 pt-2 pb-4">
        <SkeletonText lines={8} />
      </div>
    )
  }
  const [failure] = shown.failures
  return (
    <>
      {error && (
        <StaleNotice error={error} subject={label} since={list.since} onRetry={list.retry} busy={list.busy} />
      )}
      {failure && (
        // "Not found" is not the whole truth where a part of the catalogue could not be asked.
        <MissingNotice error={failure} subject={t('someFailed')} busy={list.busy} onRetry={list.retry} />
      )}
      {shown.products.length > 0 ? (
        <CatalogueTable
          subject={`${text}|${list.page}`}
          label={label}
          products={shown.products}
          readAt={list.since}
          error={error}
          catalogues={catalogues}
          isMixed={text !== '' && catalogues.length > 1}
          stocks={stocks}
          isOutdated={list.isOutdated}
          onOpen={onOpen}
        />
      ) : (
        !list.isOutdated && <Nothing text={text} isPage={shown.pageCount > 1} />
      )}
      <Pager
        label={t('pages')}
        page={list.page}
        pageCount={shown.pageCount}
        text={t(shown.mayBeFewerPages ? 'pageOfAtMost' : 'page', {
          page: String(list.page),
          count: String(shown.pageCount),
        })}
        previousLabel={t('previous')}
        nextLabel={t('next')}
        onChange={list.goTo}
      />
    </>
  )
}

/** `isPage`: there are others, which may hold something. */
function Nothing({ text, isPage }: { text: string; isPage: boolean }) {
  const t = useTranslations('catalogue')
  if (isPage) {
    return (
      <EmptyState icon={<BoxIcon size={40} />} title={t('noneOnPage')}>
        {t('noneOnPageHint')}
      </EmptyState>
    )
  }
  return text === '' ? (
    <EmptyState icon={<BoxIcon size={40} />} title={t('none')}>
      {t('noneHint')}
    </EmptyState>
  ) : (
    <EmptyState icon={<SearchIcon size={40} />} title={<bdi>{t('notFound', { text })}</bdi>}>
      {t('notFoundHint')}
    </EmptyState>
  )
}
