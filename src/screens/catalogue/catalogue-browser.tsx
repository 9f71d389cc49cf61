import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Catalogue } from '../../catalog/catalogues.ts'
import { withInner } from '../../catalog/sections.ts'
import { SearchField } from '../../ui/field.tsx'
import { Page, PageHeading } from '../../ui/page.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Freshness, oldest } from '../freshness.tsx'
import { isOfAmounts, SHOWN_IN_LISTS } from '../list-keys.ts'
import { ListNotices } from '../list-notices.tsx'
import { useManyStocks } from '../use-many-stocks.ts'
import { useShownFailures } from '../use-shown-failures.ts'
import { ProductList } from './product-list.tsx'
import { SectionNav, SectionNotice, SectionSelect, useSectionTree } from './section-nav.tsx'
import { useCatalogueName } from './use-catalogue-name.ts'
import { useDebounced } from './use-debounced.ts'
import { useProductPage } from './use-product-page.ts'
import { useResultKeys } from './use-result-keys.ts'

interface CatalogueBrowserProps {
  /** At least one. */
  catalogues: readonly Catalogue[]
  onOpen: (productId: number) => void
}

/** Which products the browser looks at while nothing is searched for. */
interface Place {
  catalogueId: number | undefined
  sectionId: number | undefined
}

const NO_PRODUCTS: readonly number[] = []
const REFRESHED = new Set<unknown>(SHOWN_IN_LISTS)

/** Search over all catalogues, or one catalogue by sections and pages. */
export function CatalogueBrowser({ catalogues, onOpen }: CatalogueBrowserProps) {
  const t = useTranslations('catalogue')
  const nameOf = useCatalogueName()
  const [typed, setTyped] = useState('')
  const [place, setPlace] = useState<Place>({ catalogueId: undefined, sectionId: undefined })
  // A list that was read anew may have lost the chosen catalogue.
  const catalogue = catalogues.find(({ id }) => id === place.catalogueId) ?? catalogues[0]
  const tree = useSectionTree(catalogue?.id)
  const [text, searchNow] = useDebounced(typed.trim())
  const list = useProductPage({
    catalogues,
    catalogueId: catalogue?.id ?? 0,
    sectionIds: place.sectionId === undefined ? undefined : withInner(tree, place.sectionId),
    text,
  })
  const keys = useResultKeys<HTMLDivElement>({
    typed,
    isListed: typed.trim() === text && !list.isOutdated && (list.shown !== undefined || list.error !== null),
    onHurry: searchNow,
  })
  // Not the rows' amounts, which each row asks for in view: what concerns all of them.
  const stocks = useManyStocks(NO_PRODUCTS)
  const amounts = useShownFailures(isOfAmounts)
  const shownIds = list.shown?.products.map(({ id }) => id) ?? NO_PRODUCTS
  if (!catalogue) return null

  const goTo = (next: Place) => {
    setTyped('')
    setPlace(next)
  }
  const sections = {
    tree,
    chosen: text === '' ? place.sectionId : undefined,
    onChoose: (sectionId: number | undefined) => goTo({ catalogueId: catalogue.id, sectionId }),
  }
  return (
    <Page>
      <PageHeading
        title={t('title')}
        actions={<Freshness since={oldest(list.since, amounts.since)} refreshes={REFRESHED} />}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys are a shortcut to the buttons inside */}
      <div ref={keys.ref} onKeyDown={keys.onKeyDown} className="flex flex-col gap-3 @compact:gap-4">
        <div className="flex flex-wrap items-center gap-2">
          <SearchField
            label={t('search')}
            placeholder={t('search')}
            clearLabel={t('clear')}
            value={typed}
            onChange={setTyped}
          />
          {catalogues.length > 1 && (
            <SelectField
              label={t('catalogue')}
              value={String(catalogue.id)}
              options={catalogues.map((one) => ({ value: String(one.id), text: nameOf(one) }))}
              onChange={(id) => goTo({ catalogueId: Number(id), sectionId: undefined })}
            />
          )}
          <span className="min-w-0 @wide:hidden">
            <SectionSelect {...sections} />
          </span>
        </div>
        <div className="empty:hidden @wide:hidden">
          <SectionNotice catalogueId={catalogue.id} />
        </div>
        <ListNotices productIds={shownIds} stocks={stocks} place={t('whole')} />
        <div className="grid items-start gap-3 @compact:gap-4 @wide:grid-cols-[14rem_minmax(0,1fr)]">
          <div className="hidden @wide:block">
            <SectionNav catalogueId={catalogue.id} isSearching={text !== ''} {...sections} />
          </div>
          <ProductList list={list} text={text} catalogues={catalogues} stocks={stocks} onOpen={onOpen} />
        </div>
      </div>
    </Page>
  )
}
