/** Stands in a table's body for rows that are not drawn, `height` px of them. */
export function RowSpace({ height }: { height: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without cells takes no focus
  return height > 0 ? <tr aria-hidden="true" style={{ blockSize: height }} /> : null
}
