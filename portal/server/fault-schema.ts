import * as v from 'valibot'
import type { Fault } from './state.ts'

/** Reads the body of `POST /portal/faults`; every key is checked, so that a typing error in a test cannot pass. */

const text = v.string()
const whole = v.pipe(v.number(), v.integer())
const times = v.optional(v.union([v.pipe(whole, v.minValue(1)), v.literal('always')]))
const delay = v.strictObject({ type: v.literal('delay'), ms: v.pipe(v.number(), v.minValue(0)) })

const restEffect = v.variant('type', [
  v.strictObject({
    type: v.literal('error'),
    error: v.unknown(),
    description: text,
    status: v.optional(whole),
  }),
  v.strictObject({
    type: v.literal('http'),
    status: whole,
    body: text,
    contentType: v.optional(text),
    cors: v.optional(v.boolean()),
  }),
  delay,
  v.strictObject({ type: v.literal('drop'), when: v.picklist(['before', 'halfway']) }),
  v.strictObject({ type: v.literal('truncate') }),
  v.strictObject({ type: v.literal('result'), result: v.unknown() }),
  v.strictObject({ type: v.literal('omit') }),
])

const hostEffect = v.variant('type', [v.strictObject({ type: v.literal('silent') }), delay])

const imageEffect = v.variant('type', [
  v.strictObject({ type: v.literal('http'), status: whole }),
  delay,
  v.strictObject({ type: v.literal('notImage') }),
])

const stores = v.union([v.literal('all'), v.array(whole)])

const fault = v.variant('kind', [
  v.strictObject({
    kind: v.literal('rest'),
    method: text,
    times,
    after: v.optional(v.pipe(whole, v.minValue(0))),
    effect: restEffect,
  }),
  v.strictObject({ kind: v.literal('host'), command: text, times, effect: hostEffect }),
  v.strictObject({ kind: v.literal('image'), file: text, times, effect: imageEffect }),
  v.strictObject({ kind: v.literal('expireTokens') }),
  v.strictObject({ kind: v.literal('withdrawAccess'), user: text }),
  v.strictObject({
    kind: v.literal('rights'),
    user: text,
    rights: v.strictObject({
      catalogRead: v.optional(v.boolean()),
      stores: v.optional(stores),
      closedProducts: v.optional(v.array(whole)),
      crmTypes: v.optional(v.array(whole)),
      closedDeals: v.optional(v.array(whole)),
    }),
  }),
  v.strictObject({
    kind: v.literal('app'),
    set: v.strictObject({
      paymentExpired: v.optional(v.boolean()),
      installed: v.optional(v.boolean()),
      scopes: v.optional(v.array(text)),
    }),
  }),
  v.strictObject({ kind: v.literal('delete'), what: v.picklist(['product', 'store', 'image']), id: whole }),
  v.strictObject({
    kind: v.literal('stock'),
    productId: whole,
    storeId: whole,
    amount: v.number(),
    quantityReserved: v.optional(v.nullable(v.number())),
  }),
  v.strictObject({ kind: v.literal('mixedErrorTypes') }),
  v.strictObject({ kind: v.literal('listsAsOne') }),
])

const body = v.array(fault)

/** One fault or a list of them. @throws v.ValiError naming what is wrong */
export const readFaults = (value: unknown): Fault[] =>
  v.parse(body, Array.isArray(value) ? value : [value]) as Fault[]
