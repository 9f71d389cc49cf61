/** Does one of these texts contain what was typed, whatever its case? An empty search finds everything. */
export function matches(texts: readonly (string | undefined)[], search: string, language: string): boolean {
  const wanted = search.trim().toLocaleLowerCase(language)
  return wanted === '' || texts.some((text) => text?.toLocaleLowerCase(language).includes(wanted))
}
