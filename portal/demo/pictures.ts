import index from './pictures/index.json' with { type: 'json' }

/** A picture of the demo catalogue: a file below `portal/demo/pictures/`, its size in pixels. */
export interface DemoPicture {
  file: string
  width: number
  height: number
}

/** Pictures by the product they show, main picture first. `npm run pictures` writes both files and index. */
export const pictures: Record<string, DemoPicture[]> = index
