const SIGNS: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#039': "'",
}

/** A text as it was before the server escaped it for HTML (PHP's `htmlspecialchars`); once, however often it did. */
export function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|#0?39);/g, (entity, name: string) => SIGNS[name] ?? entity)
}
