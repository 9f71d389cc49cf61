import type { Shot } from './shot.ts'
import { clothing } from './shots/clothing.ts'
import { electronics } from './shots/electronics.ts'
import { food } from './shots/food.ts'
import { furniture } from './shots/furniture.ts'
import { kitchen } from './shots/kitchen.ts'
import { sundries } from './shots/sundries.ts'
import { tools } from './shots/tools.ts'

/** Every picture of the demo catalogue; a product's pictures are numbered in this order. */
export const shots: Shot[] = [
  ...furniture,
  ...kitchen,
  ...clothing,
  ...tools,
  ...food,
  ...electronics,
  ...sundries,
]

/** Products that are sold without a picture. */
export const PRODUCTS_WITHOUT_PICTURES = ['wardrobe-door']
