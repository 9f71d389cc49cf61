import type { PanelLook } from './panels.ts'

const LABEL_COLOURS = ['aqua', 'green', 'orange', 'brown', 'pink', 'blue', 'grey', 'violet']

/** Pixels that the close button takes beside a slider. */
const ROOM_FOR_HANDLES = 60

/**
 * Takes the settings of the slider out of what `openApplication` was given (`bx24_width`, `bx24_leftBoundary`,
 * `bx24_title`, `bx24_label`); the rest are options for the app. A setting of the wrong type is dropped.
 */
export function readPopup(params: Readonly<Record<string, unknown>>): {
  slider: PanelLook
  options: Record<string, unknown>
} {
  const { bx24_width, bx24_leftBoundary, bx24_title, bx24_label, ...options } = params
  const hasRoomBeside = typeof bx24_leftBoundary !== 'number' || bx24_leftBoundary >= ROOM_FOR_HANDLES
  return {
    slider: {
      handlesOutside: hasRoomBeside,
      ...(typeof bx24_width === 'number' && { width: bx24_width }),
      ...(typeof bx24_leftBoundary === 'number' && { leftBoundary: bx24_leftBoundary }),
      ...(typeof bx24_title === 'string' && { title: bx24_title }),
      ...labelOf(bx24_label),
    },
    options,
  }
}

function labelOf(value: unknown): Pick<PanelLook, 'label'> {
  if (typeof value !== 'object' || value === null) return {}
  const { text, bgColor } = value as Record<string, unknown>
  if (typeof text !== 'string' || text === '') return {}
  const colour = LABEL_COLOURS.find((known) => known === bgColor) ?? 'blue'
  return { label: { text, colour } }
}
