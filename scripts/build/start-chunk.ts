import type { Rolldown } from 'vite'

/** The name of the file that they are put into. */
export const START_CHUNK = 'app'

/** What most people wait for: the product screen with all that it imports. */
const START = '/src/app/main.tsx'

/** Of a library, what only other screens use: the library's index, over which everything is imported, does not tell. */
const LATER =
  /\/@tanstack\/(?:query-core|react-query)\/.*\/(?:index|queriesObserver|mutationObserver|useQueries|useMutation(?:State)?)\.js$/

/**
 * Puts the modules that the product screen needs before it shows anything into one chunk. Left to itself the bundler
 * makes a dozen small files of them, by who shares what: more requests, and worse compressed.
 *
 * Without the page's own script: the installer loads the chunk too, and would start the app beside itself.
 */
export const startChunk: Rolldown.CodeSplittingNameFunction = (id, context) =>
  !id.endsWith(START) && !LATER.test(id) && isNeededBy(START, id, context) ? START_CHUNK : undefined

/** Whether a module is imported statically by that file, directly or over others. */
function isNeededBy(file: string, id: string, context: Rolldown.ChunkingContext): boolean {
  const seen = new Set<string>()
  const search = (one: string): boolean => {
    if (one.endsWith(file)) return true
    if (seen.has(one)) return false
    seen.add(one)
    return context.getModuleInfo(one)?.importers.some(search) ?? false
  }
  return search(id)
}
