/** One class list out of the parts that apply; later parts do not override earlier ones. */
export function classNames(...parts: (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}
