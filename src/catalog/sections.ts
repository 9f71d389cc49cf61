import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import type { CallMethod } from '../bitrix24/call-method.ts'
import { readList } from '../bitrix24/read-list.ts'
import { under, wireAmount, wireFlag, wireId } from '../bitrix24/wire.ts'
import { REFERENCE_FRESH_MS, referenceKey } from './query-keys.ts'

/** A section of a catalogue. */
export interface Section {
  id: number
  /** `undefined` at the top. */
  parentId: number | undefined
  name: string
  active: boolean
  sort: number
}

const readWire = under(
  'sections',
  v.array(
    v.object({
      id: wireId,
      iblockSectionId: v.nullish(wireId),
      name: v.nullish(v.string(), ''),
      active: wireFlag,
      sort: v.optional(wireAmount, 0),
    }),
  ),
)

/** Reads a page of `catalog.section.list`. */
export function readSections(result: unknown): Section[] {
  return readWire(result).map(({ iblockSectionId, ...section }) => ({
    ...section,
    parentId: iblockSectionId ?? undefined,
  }))
}

export const sectionsQuery = (callMethod: CallMethod, catalogueId: number) =>
  queryOptions({
    queryKey: [...referenceKey, 'sections', catalogueId],
    queryFn: () =>
      readList(callMethod, {
        method: 'catalog.section.list',
        params: {
          select: ['id', 'iblockId', 'iblockSectionId', 'name', 'active', 'sort'],
          filter: { iblockId: catalogueId },
        },
        readPage: readSections,
      }),
    staleTime: REFERENCE_FRESH_MS,
  })

/** A section at its place in the tree. */
export interface TreeSection extends Section {
  /** 0 at the top. */
  depth: number
}

/**
 * Sections in the order in which a tree shows them: by `sort`, then by name, each followed by what is inside it.
 * One whose parent is not among them stands at the top; sections that contain each other are left out.
 */
export function sectionTree(sections: readonly Section[], language: string): TreeSection[] {
  const { compare } = new Intl.Collator(language, { numeric: true })
  const known = new Set(sections.map(({ id }) => id))
  const inside = new Map<number | undefined, Section[]>()
  for (const section of sections.toSorted((a, b) => a.sort - b.sort || compare(a.name, b.name))) {
    const { parentId } = section
    const place = parentId !== undefined && known.has(parentId) ? parentId : undefined
    inside.set(place, [...(inside.get(place) ?? []), section])
  }
  const below = (parentId: number | undefined, depth: number): TreeSection[] =>
    (inside.get(parentId) ?? []).flatMap((section) => [
      { ...section, depth },
      ...below(section.id, depth + 1),
    ])
  return below(undefined, 0)
}

/** Ids of a section and of everything inside it. */
export function withInner(tree: readonly TreeSection[], id: number): number[] {
  const start = tree.findIndex((section) => section.id === id)
  const depth = tree[start]?.depth ?? 0
  const after = tree.slice(start + 1)
  const end = after.findIndex((section) => section.depth <= depth)
  return [id, ...(end === -1 ? after : after.slice(0, end)).map((section) => section.id)]
}
