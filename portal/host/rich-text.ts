import { type Html, html } from './html.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

/**
 * The markup of an HTML property as the card's view mode shows it: texts, line breaks and links remain, of
 * every other tag only the text inside. A link keeps its address alone, and only one of the web.
 *
 * @param pageUrl what relative addresses are read against
 */
export function richText(markup: string, pageUrl: URL): Html {
  const parts: Html[] = []
  let inLink: { href: string; parts: Html[] } | undefined
  for (const [token] of markup.matchAll(/<\/?[a-z][^>]*>|<!--[\s\S]*?-->|[^<]+|</gi)) {
    const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(token)
    const into = inLink?.parts ?? parts
    if (!tag) {
      if (!token.startsWith('<!--')) into.push(html`${decode(token)}`)
      continue
    }
    const [, slash, name = ''] = tag
    if (/^br$/i.test(name)) into.push(html`<br>`)
    if (!/^a$/i.test(name)) continue
    if (inLink) parts.push(html`<a href="${inLink.href}">${inLink.parts}</a>`)
    const href = slash === '' ? hrefOf(token, pageUrl) : undefined
    inLink = href === undefined ? undefined : { href, parts: [] }
  }
  if (inLink) parts.push(html`<a href="${inLink.href}">${inLink.parts}</a>`)
  return html`${parts}`
}

function hrefOf(tag: string, pageUrl: URL): string | undefined {
  const [, , quoted, single, bare] = /\shref\s*=\s*("([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag) ?? []
  const text = decode(quoted ?? single ?? bare ?? '').trim()
  const url = text !== '' && URL.canParse(text, pageUrl) ? new URL(text, pageUrl) : undefined
  return url && /^https?:$/.test(url.protocol) ? text : undefined
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (entity, decimal, hex, name: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined
    if (code === undefined) return ENTITIES[name?.toLowerCase()] ?? entity
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
  })
}
