import type { FrameLocator, Locator } from '@playwright/test'
import type { Fault } from '../../portal/server/state.ts'
import { refresh } from './parts.ts'
import { expect, type Person, type Stage, test, type Visit } from './story.ts'

/** What holds for every list of products alike: the lines of a deal, and the catalogue. */

interface List {
  name: string
  /** The method that brings the list itself. */
  method: string
  /** How the app calls the list where it could not be read. */
  subject: string
  rows: number
  /** Stays on the screen while the list cannot be read. */
  keeps: string
  /** What the list is of, in a request to an administrator. */
  place: string
  open: (stage: Stage, visit: Visit) => Promise<FrameLocator>
}

const LISTS: List[] = [
  {
    name: 'the lines of a deal',
    method: 'crm.item.productrow.list',
    subject: 'Product lines',
    rows: 10,
    keeps: 'Products of this deal',
    place: 'deal 31',
    open: (stage, visit) => stage.openTab('/crm/deal/details/31/', visit),
  },
  {
    name: 'the catalogue',
    method: 'catalog.product.list',
    subject: 'Products',
    rows: 50,
    keeps: 'Kitchen',
    place: 'the product catalogue',
    open: (stage, visit) => stage.openOwnPage(visit),
  },
]

const rows = (app: FrameLocator): Locator => app.locator('tbody tr')
const notice = (app: FrameLocator, text: string): Locator => app.getByRole('status').filter({ hasText: text })

/** The line of the oak table, in view. */
async function oak(app: FrameLocator): Promise<Locator> {
  const line = rows(app).filter({ hasText: 'Oak dining table' }).first()
  await line.scrollIntoViewIfNeeded()
  return line
}

const fail = (method: string): Fault => ({
  kind: 'rest',
  method,
  times: 'always',
  effect: {
    type: 'error',
    error: 'INTERNAL_SERVER_ERROR',
    description: 'Internal server error',
    status: 500,
  },
})
const give = (user: Person, rights: Extract<Fault, { kind: 'rights' }>['rights']): Fault => ({
  kind: 'rights',
  user,
  rights,
})

for (const list of LISTS) {
  test.describe(list.name, () => {
    test('that could not be read can be asked for again', { tag: '@once' }, async ({
      stage,
      expectedConsole,
    }) => {
      expectedConsole.push(/status of 500/)
      stage.fault(fail(list.method))
      const app = await list.open(stage, { as: 'sales' })
      await expect(notice(app, `${list.subject}: the portal failed`)).toBeVisible()
      await expect(app.getByText(list.keeps).locator('visible=true').first()).toBeVisible()
      stage.endFaults()
      await app.getByRole('button', { name: 'Try again' }).click()
      await expect(rows(app)).toHaveCount(list.rows)
    })

    test('without a visible warehouse names the right, whom to ask and what for', { tag: '@once' }, async ({
      stage,
    }) => {
      stage.fault(give('sales', { stores: [] }))
      const app = await list.open(stage, { as: 'sales' })
      const told = notice(app, 'You cannot see any warehouse')
      await expect(told).toContainText('«View and select warehouses»')
      await expect(told).toContainText('section “Inventory management”')
      await told.getByText('Request to an administrator').click()
      await expect(told.getByRole('textbox')).toHaveValue(new RegExp(`«View and select.*of ${list.place}`))
      await expect(told.getByRole('button', { name: 'Copy request' })).toBeVisible()
      await expect(rows(app)).toHaveCount(list.rows)
      await expect((await oak(app)).locator('td').last(), 'not a zero').toHaveText('–Not shown')
      stage.fault(give('sales', { stores: [1] }))
      await told.getByRole('button', { name: 'Check again' }).click()
      await expect(await oak(app)).toContainText('10 pcs.')
      await expect(told).toHaveCount(0)
    })

    test('of a portal without inventory management says that amounts may be out of date', {
      tag: '@once',
    }, async ({ stage }) => {
      stage.world.inventoryManagement = false
      const app = await list.open(stage, { as: 'sales' })
      await expect(app.getByText('Inventory management is switched off in this portal')).toBeVisible()
      const line = await oak(app)
      await expect(line).toContainText('15 pcs.')
      await expect(line, 'nobody keeps where the rest is').not.toContainText('elsewhere')
    })

    test('names each fact that could not be read, and asks for it again', { tag: '@once' }, async ({
      stage,
      expectedConsole,
    }) => {
      expectedConsole.push(/status of 500/)
      const methods = ['catalog.measure.list', 'catalog.document.mode.status', 'catalog.productImage.list']
      stage.fault(...methods.map(fail))
      const app = await list.open(stage, { as: 'sales' })
      const unread = notice(app, 'The unit of these amounts could not be read.')
      await expect(unread).toContainText('Whether inventory management is on could not be read.')
      await expect(notice(app, 'Pictures: the portal failed')).toBeVisible()
      const line = await oak(app)
      await expect(line).toContainText('15')
      await expect(line, 'nobody knows where the rest is').not.toContainText('elsewhere')
      stage.endFaults()
      await unread.getByRole('button', { name: 'Check again' }).click()
      await expect(line).toContainText('+ 11 pcs. elsewhere')
      await notice(app, 'Pictures: the portal failed').getByRole('button', { name: 'Try again' }).click()
      await expect(line.locator('img')).toBeVisible()
      await expect(notice(app, 'could not be read')).toHaveCount(0)
    })

    test('drops with the next refresh what a warehouse had that is closed meanwhile', {
      tag: '@once',
    }, async ({ stage }) => {
      const app = await list.open(stage, { as: 'sales' })
      const line = await oak(app)
      await expect(line).toContainText('15 pcs.')
      stage.fault(give('sales', { stores: [1] }))
      await refresh(app)
      await expect(line).toContainText('10 pcs.')
      await expect(line).toContainText('+ 16 pcs. elsewhere')
    })

    test('brings no amount back that was refused, when the portal fails after that', {
      tag: '@once',
    }, async ({ stage, expectedConsole }) => {
      expectedConsole.push(/status of (400|500)/)
      const app = await list.open(stage, { as: 'sales' })
      const line = await oak(app)
      await expect(line).toContainText('15 pcs.')
      const stock = 'catalog.storeproduct.list'
      const effect = { type: 'error', error: '200040300010', description: 'Access Denied' } as const
      stage.fault({ kind: 'rest', method: stock, times: 'always', effect })
      await refresh(app)
      const denied = notice(app, 'Available amounts: access denied')
      await expect(denied).toContainText('«View product catalog»')
      await expect(denied).toContainText('section “Product catalog”')
      await denied.getByText('Request to an administrator').click()
      await expect(denied.getByRole('textbox')).toHaveValue(new RegExp(list.place))
      await expect(line).not.toContainText('15 pcs.')
      stage.endFaults()
      stage.fault(fail(stock))
      await refresh(app)
      await expect(notice(app, 'Available amounts: the portal failed')).toBeVisible()
      await expect(line).not.toContainText('15 pcs.')
    })
  })
}

test('a server that takes any list of ids for the number 1 shows its people the same', {
  tag: '@once',
}, async ({ stage }) => {
  stage.fault({ kind: 'listsAsOne' })
  const deal = await stage.openTab('/crm/deal/details/31/', { as: 'sales' })
  await expect(await oak(deal)).toContainText('15 pcs.')

  const app = await stage.openOwnPage({ as: 'sales' })
  const furniture = stage.world.products.filter(
    ({ iblockId, iblockSectionId }) => iblockId === 24 && [41, 42, 43, 44, 45].includes(iblockSectionId ?? 0),
  )
  await app.getByRole('button', { name: 'Furniture and light' }).click()
  await expect(rows(app)).toHaveCount(furniture.length)
})
