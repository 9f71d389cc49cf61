import { dirname, normalize } from 'node:path/posix'
import { parseAst } from 'vite'

/** Files by their path inside the archive, folders separated by `/`. */
export type ArchiveFiles = ReadonlyMap<string, Uint8Array>

/** Bytes of all files together. Bitrix24 names no limit for applications; this is well below the 10 MB it names elsewhere. */
export const LARGEST_ARCHIVE = 2_000_000

/**
 * What keeps a built app from being uploaded as a static application; nothing when it is ready. Such an archive has
 * its pages in the root and is served from a folder that nobody chooses, so that every address in it is relative
 * (documentation: "Static Local Application").
 *
 * @param pages the pages that must be there, `index.html` and the installer's
 */
export function archiveProblems(files: ArchiveFiles, pages: readonly string[]): string[] {
  const missingPages = pages
    .filter((page) => !files.has(page))
    .map((page) => `${page} is missing in the root.`)
  const size = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0)
  const tooLarge =
    size > LARGEST_ARCHIVE ? [`The files weigh ${size} bytes; at most ${LARGEST_ARCHIVE} are allowed.`] : []
  return [
    ...missingPages,
    ...[...files.keys()].flatMap((path) => problemsOfFile(files, path)),
    ...unusedFiles(files, pages).map((path) => `${path} is used by nothing.`),
    ...tooLarge,
  ]
}

function problemsOfFile(files: ArchiveFiles, path: string): string[] {
  if (path.endsWith('.map')) return [`${path} is a source map.`]
  const text = textOf(files, path)
  if (text === undefined) return []
  const problems = addressesIn(path, text).flatMap((address) => problemOfAddress(files, path, address))
  if (/[#@]\s*sourceMappingURL=/.test(text)) problems.push(`${path} names a source map.`)
  if (path.endsWith('.html') && hasInlineCode(text)) {
    problems.push(`${path} has an inline script, style or handler, which the content policy refuses.`)
  }
  return problems
}

function problemOfAddress(files: ArchiveFiles, path: string, address: string): string[] {
  if (/^([a-z][a-z\d+.-]*:|\/)/i.test(address)) return [`${path} loads ${address}, which is not relative.`]
  const target = normalize(`${dirname(path)}/${address.replace(/[?#].*$/s, '')}`)
  return files.has(target) ? [] : [`${path} loads ${address}, which is not in the archive.`]
}

/** Addresses that the browser loads by itself when it reads the file. */
function addressesIn(path: string, text: string): string[] {
  if (path.endsWith('.html')) return allMatches(text, /\s(?:src|href)\s*=\s*["']?([^"'\s>]*)/gi)
  if (path.endsWith('.css')) {
    return [...allMatches(text, /url\(\s*["']?([^"')]*)/gi), ...allMatches(text, /@import\s*["']([^"']*)/gi)]
  }
  return path.endsWith('.js') ? addressesInCode(text) : []
}

/** What the code imports, and addresses from the root of the host, which it would load in other ways. */
function addressesInCode(code: string): string[] {
  const found = new Set<string>()
  const rest: unknown[] = [parseAst(code)]
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (typeof node !== 'object' || node === null) continue
    const imported = 'source' in node ? plainText(node.source) : undefined
    if (imported !== undefined) found.add(imported)
    const text = plainText(node)
    if (text !== undefined && /^\/[\w-]+\/[^/]+\.\w+$/.test(text)) found.add(text)
    rest.push(...Object.values(node))
  }
  return [...found]
}

/** The text of a literal, which minified code may write as a template without holes. */
function plainText(node: unknown): string | undefined {
  const { value, quasis } = (node ?? {}) as { value?: unknown; quasis?: { value: { cooked?: string } }[] }
  if (quasis) return quasis.length === 1 ? quasis[0]?.value.cooked : undefined
  return typeof value === 'string' ? value : undefined
}

const hasInlineCode = (html: string) =>
  /<style\b|<script(?![^>]*\ssrc\s*=)[^>]*>|\s(?:style|on[a-z]+)\s*=|javascript:/i.test(html)

/** Files that no page leads to: whatever is loaded is named, by its file name at least, in a file that is loaded. */
function unusedFiles(files: ArchiveFiles, pages: readonly string[]): string[] {
  const unused = new Set(files.keys())
  const reached = pages.filter((page) => unused.delete(page))
  for (const path of reached) {
    const text = textOf(files, path) ?? ''
    for (const candidate of unused) {
      if (!text.includes(candidate.slice(candidate.lastIndexOf('/') + 1))) continue
      unused.delete(candidate)
      reached.push(candidate)
    }
  }
  return [...unused]
}

function textOf(files: ArchiveFiles, path: string): string | undefined {
  const bytes = files.get(path)
  return bytes && /\.(html|css|js|json|svg)$/.test(path) ? new TextDecoder().decode(bytes) : undefined
}

const allMatches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found = '']) => found)
