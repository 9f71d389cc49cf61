/** Packs the built app, `dist/`, into `release/stock-and-photos.zip`: the second half of `npm run package`. */
import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { ArchiveError, packArchive, readArchiveFiles } from './archive.ts'

const TARGET = 'release/stock-and-photos.zip'

try {
  // An archive of an earlier build must not be taken for the one that was refused.
  await rm(TARGET, { force: true })
  const files = await readArchiveFiles('dist')
  const zip = packArchive(files)
  await mkdir('release', { recursive: true })
  await writeFile(TARGET, zip)
  const hash = createHash('sha256').update(zip).digest('hex')
  console.log(`${TARGET}: ${files.size} files, ${zip.length} bytes, sha256 ${hash}`)
} catch (error) {
  if (!(error instanceof ArchiveError)) throw error
  console.error(`The app was not packaged:\n${error.message}`)
  process.exit(1)
}
