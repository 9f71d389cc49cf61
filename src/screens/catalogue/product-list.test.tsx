// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { ProductPage } from '../../catalog/product-pages.ts'
import { Around, answering, quietClient } from '../test-list.tsx'
import { useManyStocks } from '../use-many-stocks.ts'
import { ProductList } from './product-list.tsx'

afterEach(cleanup)

const NONE: readonly number[] = []

function List({ shown, page }: { shown: ProductPage; page: number }) {
  const stocks = useManyStocks(NONE)
  const list = {
    shown,
    page,
    goTo: () => {},
    isOutdated: false,
    busy: false,
    error: null,
    since: 1,
    retry: () => {},
  }
  return <ProductList list={list} text="T_1" catalogues={[]} stocks={stocks} onOpen={() => {}} />
}

const show = (shown: Partial<ProductPage>, page = 1) =>
  render(
    <Around client={quietClient()} callMethod={answering({})}>
      <List
        shown={{ products: [], pageCount: 1, mayBeFewerPages: false, failures: [], ...shown }}
        page={page}
      />
    </Around>,
  )

it('tells how many pages there are, or how many at most', () => {
  show({ pageCount: 3 }, 2)
  expect(screen.getByText('Page 2 of 3')).toBeTruthy()
  cleanup()
  show({ pageCount: 3, mayBeFewerPages: true }, 2)
  expect(screen.getByText('Page 2 of at most 3')).toBeTruthy()
})

it('does not call nothing found what may be on another page', () => {
  show({ pageCount: 3 }, 2)
  expect(screen.getByText('Nothing on this page')).toBeTruthy()
  expect(screen.queryByText(/Nothing found/)).toBeNull()
  cleanup()
  show({})
  expect(screen.getByText('Nothing found for “T_1”')).toBeTruthy()
})
