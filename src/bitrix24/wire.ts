/**
 * Parsers for the value types of the catalog methods' wire (documentation of the catalog section; the empty rule
 * is in the REST view base class of the catalog module: any PHP-empty value is sent as `null`).
 */
import * as v from 'valibot'

const digits = v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?$/), v.transform(Number))

/** A number of any sign, as JSON number or as digits. */
export const wireNumber = v.pipe(v.union([v.number(), digits]), v.finite())

/** An id: a positive integer, as JSON number or as digits. */
export const wireId = v.pipe(wireNumber, v.integer(), v.minValue(1))

/** An amount: `null` is how the server writes zero. */
export const wireAmount = v.pipe(
  v.nullable(wireNumber),
  v.transform((amount) => amount ?? 0),
)

/** A text field; `null`, `''` and absence are all "empty". */
export const wireText = v.pipe(
  v.nullish(v.string(), ''),
  v.transform((text) => text || undefined),
)

/** `Y` or `N`. The empty rule does not reach it, so `null` and absence are not `N`: nobody may guess what they mean. */
export const wireFlag = v.pipe(
  v.picklist(['Y', 'N']),
  v.transform((flag) => flag === 'Y'),
)

/** Moment with offset, ISO 8601; one that cannot be read counts as none, since nothing depends on it. */
export const wireMoment = v.pipe(
  v.nullish(v.string(), ''),
  v.transform((text) => {
    const moment = new Date(text)
    return Number.isNaN(moment.getTime()) ? undefined : moment
  }),
)

/**
 * Parser of a `result` that wraps its content under one key: `{"storeProducts": […]}`.
 * Throws a sentence that says where the answer differs.
 */
export function under<const Schema extends v.GenericSchema>(key: string, schema: Schema) {
  const wrapper = v.object({ [key]: schema })
  return (result: unknown): v.InferOutput<Schema> => {
    const parsed = v.safeParse(wrapper, result)
    if (parsed.success) return parsed.output[key] as v.InferOutput<Schema>
    const [issue] = parsed.issues
    throw new Error(`${v.getDotPath(issue) ?? key}: ${issue.message}`)
  }
}
