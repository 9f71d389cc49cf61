import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { packArchive, readArchiveFiles } from '../../scripts/package/archive.ts'

/** The archive that `npm run package` makes of `dist/`, unpacked into a folder of its own that anyone may read. */
export async function unpackedArchive(): Promise<{
  folder: string
  paths: string[]
  remove(): Promise<void>
}> {
  const zip = packArchive(await readArchiveFiles(resolve('dist')))
  const folder = await mkdtemp(join(tmpdir(), 'stock-and-photos-'))
  // A web server's worker may be another user than the one who tests.
  await chmod(folder, 0o755)
  const files = Object.entries(unzipSync(zip))
  for (const [path, bytes] of files) {
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true, mode: 0o755 })
    await writeFile(target, bytes, { mode: 0o644 })
  }
  return { folder, paths: files.map(([path]) => path), remove: () => rm(folder, { recursive: true }) }
}
