/** Memory of the host page and its frames after the app was opened and closed in a slider 30 times. */
import type { CDPSession } from '@playwright/test'
import type { Findings } from '../scenario.ts'
import type { Stage } from '../stage.ts'
import { productToShow } from './product-to-show.ts'

const WARM_UP = 5
const TIMES = 30

export async function heap(stage: Stage): Promise<Findings> {
  const { world } = stage.portal.state
  const productId = productToShow(world)
  const product = world.products.find(({ id }) => id === productId)
  const page = await stage.openPage('app', `/shop/catalog/${product?.iblockId}/product/${productId}/`)
  const client = await page.context().newCDPSession(page)
  const openAndClose = async () => {
    await page.getByRole('main').locator('a[href*="/marketplace/view/"]').first().click()
    const app = page
      .locator('iframe')
      .first()
      .contentFrame()
      .locator('iframe[id^="appframe_"]')
      .contentFrame()
    await app.locator('table').first().waitFor({ timeout: 60_000 })
    await page.keyboard.press('Escape')
    await page.locator('iframe').first().waitFor({ state: 'detached', timeout: 60_000 })
  }
  for (let time = 0; time < WARM_UP; time += 1) await openAndClose()
  const before = await memory(client)
  for (let time = WARM_UP; time < TIMES; time += 1) await openAndClose()
  const after = await memory(client)
  await page.context().close()
  const mb = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`
  return {
    figures: [
      { name: 'heap.growth', value: after.heap / before.heap, floor: 1 },
      { name: 'heap.documents', value: after.documents - before.documents, floor: 0 },
    ],
    tables: [
      {
        title: 'Opened and closed in a slider, after collecting garbage',
        columns: ['', 'heap', 'documents', 'nodes'],
        rows: [
          [`after ${WARM_UP}`, mb(before.heap), String(before.documents), String(before.nodes)],
          [`after ${TIMES}`, mb(after.heap), String(after.documents), String(after.nodes)],
        ],
      },
    ],
  }
}

async function memory(client: CDPSession) {
  await client.send('HeapProfiler.collectGarbage')
  await client.send('HeapProfiler.collectGarbage')
  await client.send('Performance.enable')
  const { metrics } = await client.send('Performance.getMetrics')
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN
  return { heap: metric('JSHeapUsedSize'), documents: metric('Documents'), nodes: metric('Nodes') }
}
