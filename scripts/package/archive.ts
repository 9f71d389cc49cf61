import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { zipSync } from 'fflate'
import { type ArchiveFiles, archiveProblems } from './archive-problems.ts'

/** What a static application's archive has in its root: the app, and the page that Bitrix24 opens to install it. */
export const PAGES = ['index.html', 'install.html']

/** The built app is not fit for an archive; the message has a line for every reason. */
export class ArchiveError extends Error {
  override name = 'ArchiveError'
}

/** Every file below a folder, sorted by path, so that the order in which a disk lists them does not matter. */
export async function readArchiveFiles(folder: string): Promise<ArchiveFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  const files = await Promise.all(
    paths.map(async (path) => [relative(folder, path).replaceAll(sep, '/'), await readFile(path)] as const),
  )
  return new Map(files.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * A ZIP of the files, the same bytes for the same files.
 *
 * @throws ArchiveError when they are not fit for a static application
 */
export function packArchive(files: ArchiveFiles, pages: readonly string[] = PAGES): Uint8Array {
  const problems = archiveProblems(files, pages)
  if (problems.length > 0) throw new ArchiveError(problems.join('\n'))
  // ZIP keeps local time without a zone, and none before 1980.
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1) })
}
