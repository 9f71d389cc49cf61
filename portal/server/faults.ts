import type { StockRow, World } from '../world/types.ts'
import type { Fault, FaultBoard, TokenStore } from './state.ts'
import { findUser } from './tokens.ts'

type Kind = 'rest' | 'host' | 'image'
type Lasting<K extends Kind> = Extract<Fault, { kind: K }>
type RestEffect = Lasting<'rest'>['effect']

/** A fault that waits for its answers, and how many it still lets through or spoils. */
interface Waiting<K extends Kind> {
  fault: Lasting<K>
  after: number
  times: number
}

/** A fault that names something the portal does not have. */
export class UnknownTargetError extends Error {
  override name = 'UnknownTargetError'
}

/**
 * What tests and the demo can make go wrong. Faults of answers wait on the board until they are used up;
 * the others change the world at once, and `clear` puts it back as it was at the start.
 */
export function createFaults(world: World, tokens: TokenStore): FaultBoard {
  const start = structuredClone(world)
  let rest: Waiting<'rest'>[] = []
  let host: Waiting<'host'>[] = []
  let image: Waiting<'image'>[] = []
  let mixed = false
  let listsAsOne = false

  return {
    add(fault) {
      switch (fault.kind) {
        case 'rest':
          rest.push({ fault, after: fault.after ?? 0, times: uses(fault.times) })
          return
        case 'host':
          host.push({ fault, after: 0, times: uses(fault.times) })
          return
        case 'image':
          image.push({ fault, after: 0, times: uses(fault.times) })
          return
        case 'expireTokens':
          tokens.expireAll()
          return
        case 'mixedErrorTypes':
          mixed = true
          return
        case 'listsAsOne':
          listsAsOne = true
          return
        default:
          changeWorld(world, fault)
      }
    },
    clear() {
      rest = []
      host = []
      image = []
      mixed = false
      listsAsOne = false
      Object.assign(world, structuredClone(start))
    },
    takeRest(method, place = 'request') {
      const name = method.toLowerCase()
      return take(rest, ({ method: wanted, effect }) =>
        wanted === '*' ? fitsPlace(effect, name, place) : wanted.toLowerCase() === name,
      )?.effect
    },
    takeHost: (command) => take(host, ({ command: wanted }) => wanted === '*' || wanted === command)?.effect,
    takeImage: (file) => take(image, ({ file: wanted }) => wanted === '*' || file.endsWith(wanted))?.effect,
    mixedErrorTypes: () => mixed,
    listsAsOne: () => listsAsOne,
  }
}

const uses = (times: number | 'always' | undefined) =>
  times === 'always' ? Number.POSITIVE_INFINITY : (times ?? 1)

/**
 * A fault for any method strikes a batch once: effects of the whole HTTP request at the request, effects
 * of one answer at its commands.
 */
function fitsPlace(effect: RestEffect, method: string, place: 'request' | 'command'): boolean {
  const isOfAnswer = effect.type === 'error' || effect.type === 'result' || effect.type === 'omit'
  if (place === 'command') return isOfAnswer
  return method !== 'batch' || !isOfAnswer
}

/** The first fault that fits, with one use taken off it. */
function take<K extends Kind>(
  board: Waiting<K>[],
  fits: (fault: Lasting<K>) => boolean,
): Lasting<K> | undefined {
  for (const waiting of board) {
    if (waiting.times <= 0 || !fits(waiting.fault)) continue
    if (waiting.after > 0) {
      waiting.after -= 1
      continue
    }
    waiting.times -= 1
    return waiting.fault
  }
  return undefined
}

type WorldFault = Extract<Fault, { kind: 'withdrawAccess' | 'rights' | 'app' | 'delete' | 'stock' }>

function changeWorld(world: World, fault: WorldFault) {
  switch (fault.kind) {
    case 'withdrawAccess':
      demandUser(world, fault.user).appAccess = false
      return
    case 'rights': {
      const user = demandUser(world, fault.user)
      user.rights = { ...user.rights, ...fault.rights }
      return
    }
    case 'app':
      Object.assign(world.app, fault.set)
      return
    case 'delete':
      deleteFrom(world, fault.what, fault.id)
      return
    case 'stock':
      moveStock(world, fault)
      return
  }
}

function demandUser(world: World, key: string) {
  const user = findUser(world, key)
  if (!user) throw new UnknownTargetError(`There is no user "${key}".`)
  return user
}

function deleteFrom(world: World, what: 'product' | 'store' | 'image', id: number) {
  const records: { id: number }[] = { product: world.products, store: world.stores, image: world.images }[
    what
  ]
  if (!records.some((record) => record.id === id)) {
    throw new UnknownTargetError(`There is no ${what} with the id ${id}.`)
  }
  if (what === 'image') world.images = world.images.filter((image) => image.id !== id)
  if (what === 'store') {
    world.stores = world.stores.filter((store) => store.id !== id)
    world.stock = world.stock.filter(({ storeId }) => storeId !== id)
  }
  if (what === 'product') {
    world.products = world.products.filter((product) => product.id !== id && product.parentId !== id)
    const left = new Set(world.products.map((product) => product.id))
    const isLeft = ({ productId }: { productId: number }) => left.has(productId)
    world.images = world.images.filter(isLeft)
    world.stock = world.stock.filter(isLeft)
  }
}

/**
 * Sets a row, makes it if there was none, and keeps the product's totals the way the server does with
 * inventory management on (wire reference 11.3).
 */
function moveStock(
  world: World,
  { productId, storeId, amount, quantityReserved }: Extract<Fault, { kind: 'stock' }>,
) {
  const product = world.products.find(({ id }) => id === productId)
  if (!product) throw new UnknownTargetError(`There is no product with the id ${productId}.`)
  if (!world.stores.some(({ id }) => id === storeId)) {
    throw new UnknownTargetError(`There is no store with the id ${storeId}.`)
  }
  const row = world.stock.find((one) => one.productId === productId && one.storeId === storeId)
  const reservedBefore = row?.quantityReserved ?? 0
  const moved: StockRow = {
    id: row?.id ?? world.stock.reduce((highest, { id }) => Math.max(highest, id), 0) + 1,
    productId,
    storeId,
    amount,
    quantityReserved: quantityReserved === undefined ? (row?.quantityReserved ?? null) : quantityReserved,
  }
  world.stock = row ? world.stock.map((one) => (one === row ? moved : one)) : [...world.stock, moved]
  product.quantityReserved += (moved.quantityReserved ?? 0) - reservedBefore
  const active = new Set(world.stores.filter((store) => store.active === 'Y').map(({ id }) => id))
  const onHand = world.stock
    .filter((one) => one.productId === productId && active.has(one.storeId))
    .reduce((sum, one) => sum + one.amount, 0)
  product.quantity = onHand - product.quantityReserved
}
