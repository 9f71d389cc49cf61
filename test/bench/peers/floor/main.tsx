/**
 * The libraries that the app is made of (react-dom, TanStack Query, the SDK) and as little else as possible: one
 * request, a picture, a table that a button sorts. What it weighs and how it answers is the floor for the app.
 */
import { ApiVersion, type B24Frame, initializeB24Frame } from '@bitrix24/b24jssdk'
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { WireImage, WireProduct, WireRow, WireStore } from '../wire.ts'
import { productIdOf } from '../wire.ts'

interface Answers {
  product: { product: WireProduct }
  stock: { storeProducts: WireRow[] }
  stores: { stores: WireStore[] }
  images: { productImages: WireImage[] }
}

const b24 = await initializeB24Frame()
Object.assign(b24.getHttpClient(ApiVersion.v2).ajaxClient.defaults.headers.post, {
  'Content-Type': 'application/x-www-form-urlencoded',
})
createRoot(document.getElementById('root') ?? document.body).render(
  <QueryClientProvider client={new QueryClient()}>
    <Product b24={b24} />
  </QueryClientProvider>,
)

async function ask(b24: B24Frame, productId: number): Promise<Answers> {
  const response = await b24.actions.v2.call.make({
    method: 'batch',
    params: {
      halt: 0,
      cmd: {
        product: `catalog.product.get?id=${productId}`,
        stock: `catalog.storeproduct.list?filter[productId]=${productId}`,
        stores: 'catalog.store.list',
        images: `catalog.productImage.list?productId=${productId}`,
      },
    },
  })
  return (response.getData() as { result: { result: Answers } }).result.result
}

function Product({ b24 }: { b24: B24Frame }) {
  const productId = productIdOf(b24.placement.options)
  const { data } = useQuery({ queryKey: [productId], queryFn: () => ask(b24, productId) })
  return data ? <Stock origin={b24.getTargetOrigin()} answers={data} /> : <p>…</p>
}

function Stock({ origin, answers }: { origin: string; answers: Answers }) {
  const [sign, setSign] = useState(1)
  useLayoutEffect(() => void performance.mark('stock-shown'), [])
  const [image] = answers.images.productImages
  const nameOf = new Map(answers.stores.stores.map(({ id, title }) => [id, title]))
  const rows = answers.stock.storeProducts.toSorted((a, b) => sign * ((a.amount ?? 0) - (b.amount ?? 0)))
  return (
    <>
      <h1>{answers.product.product.name}</h1>
      {image && <img src={new URL(image.detailUrl, origin).href} alt={image.name} width={400} height={300} />}
      <button type="button" onClick={() => setSign(-sign)}>
        Sort
      </button>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{nameOf.get(row.storeId)}</td>
              <td>{row.amount ?? 0}</td>
              <td>{row.quantityReserved ?? 0}</td>
              <td>{(row.amount ?? 0) - (row.quantityReserved ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
