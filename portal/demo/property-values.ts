import type { CatalogProperty, Product, PropertyValue } from '../world/types.ts'
import { enums, properties } from './properties.ts'

/**
 * Property values of a product by property id, from texts by property code: a list value becomes the id of
 * its entry with the text beside it, several texts become several values.
 * Throws where the block has no such property, or the list no such value.
 */
export function propertyValues(
  iblockId: number,
  texts: Readonly<Record<string, string | readonly string[]>>,
  nextValueId: () => number,
): Product['properties'] {
  const values = Object.entries(texts).map(([code, text]) => {
    const property = properties.find(
      (candidate) => candidate.iblockId === iblockId && candidate.code === code,
    )
    if (!property) throw new Error(`Block ${iblockId} has no property ${code}`)
    const value =
      typeof text === 'string'
        ? toValue(property, text, nextValueId())
        : text.map((one) => toValue(property, one, nextValueId()))
    return [property.id, value] as const
  })
  return Object.fromEntries(values)
}

function toValue(property: CatalogProperty, text: string, valueId: number): PropertyValue {
  if (property.propertyType !== 'L') return { value: text, valueId }
  const entry = enums.find(({ propertyId, value }) => propertyId === property.id && value === text)
  if (!entry) throw new Error(`The list of property ${property.id} has no value "${text}"`)
  return { value: String(entry.id), valueId, valueEnum: text }
}
