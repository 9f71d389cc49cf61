/** Lines of a list of which nobody need find out that they are in view: the first screen is asked for at once. */
export const FIRST_LINES = 12

/**
 * Height of the box in which a list scrolls. The frame of a CRM tab has no height of its own, so the box has one; in a
 * slider it is what heading and tools leave over.
 */
export const BOX_HEIGHT = 'clamp(32rem, var(--frame-height, 100vh) - 14rem, 60rem)'
