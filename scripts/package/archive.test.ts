import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ArchiveError, packArchive } from './archive.ts'
import { archiveProblems, LARGEST_ARCHIVE } from './archive-problems.ts'

const PAGES = ['index.html', 'install.html']

const page = (body: string) =>
  `<!doctype html><meta charset="utf-8"><link rel="icon" href="./icon.svg">${body}`

/** A sound archive, with some of its files replaced, added, or (by `undefined`) taken away. */
function archive(changes: Record<string, string | Uint8Array | undefined> = {}) {
  const sound = {
    'index.html': page('<script type="module" src="./assets/index-A1b2C3d4.js"></script>'),
    'install.html': page('<script type="module" src="./assets/install-A1b2C3d4.js"></script>'),
    'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'assets/index-A1b2C3d4.js':
      'import{a}from"./react-A1b2C3d4.js";const load=()=>import("./viewer-A1b2C3d4.js"),css=["./index-A1b2C3d4.css"]',
    'assets/install-A1b2C3d4.js': 'import"./react-A1b2C3d4.js"',
    'assets/react-A1b2C3d4.js': 'export const a="https://react.dev/errors/"',
    'assets/viewer-A1b2C3d4.js': 'export{}',
    'assets/index-A1b2C3d4.css': 'body{background:url(../icon.svg)}',
  }
  const files = new Map<string, Uint8Array>()
  for (const [path, content] of Object.entries({ ...sound, ...changes })) {
    if (content === undefined) continue
    files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content)
  }
  return files
}

describe('a static application’s archive', () => {
  it('is accepted when every address is relative and every file used', () => {
    expect(archiveProblems(archive(), PAGES)).toEqual([])
  })

  it.each<[string, Record<string, string | Uint8Array | undefined>, string[]]>([
    [
      'a page that is not in the root',
      { 'install.html': undefined },
      ['install.html is missing in the root.', 'assets/install-A1b2C3d4.js is used by nothing.'],
    ],
    [
      'a script from another host',
      { 'install.html': page('<script src="https://cdn.example/app.js"></script>') },
      [
        'install.html loads https://cdn.example/app.js, which is not relative.',
        'assets/install-A1b2C3d4.js is used by nothing.',
      ],
    ],
    [
      'an address without a scheme',
      { 'assets/index-A1b2C3d4.css': '@import "//fonts.example/a.css"' },
      ['assets/index-A1b2C3d4.css loads //fonts.example/a.css, which is not relative.'],
    ],
    [
      'an address from the root of the host',
      { 'assets/viewer-A1b2C3d4.js': 'import("/assets/react-A1b2C3d4.js")' },
      ['assets/viewer-A1b2C3d4.js loads /assets/react-A1b2C3d4.js, which is not relative.'],
    ],
    [
      'an address written into code, as a build for the root writes it',
      { 'assets/viewer-A1b2C3d4.js': 'const deps=["/assets/index-A1b2C3d4.css"]' },
      ['assets/viewer-A1b2C3d4.js loads /assets/index-A1b2C3d4.css, which is not relative.'],
    ],
    [
      'a picture inside of a style sheet',
      { 'assets/index-A1b2C3d4.css': 'a{background:url("data:image/png;base64,AA==")}' },
      ['assets/index-A1b2C3d4.css loads data:image/png;base64,AA==, which is not relative.'],
    ],
    [
      'a bare module name',
      { 'assets/viewer-A1b2C3d4.js': 'import"react"' },
      ['assets/viewer-A1b2C3d4.js loads react, which is not in the archive.'],
    ],
    [
      'a file that is not there',
      { 'assets/viewer-A1b2C3d4.js': 'import(`./lost-A1b2C3d4.js`)' },
      ['assets/viewer-A1b2C3d4.js loads ./lost-A1b2C3d4.js, which is not in the archive.'],
    ],
    [
      'a source map',
      {
        'assets/viewer-A1b2C3d4.js': 'export{}\n//# sourceMappingURL=viewer-A1b2C3d4.js.map',
        'assets/viewer-A1b2C3d4.js.map': '{}',
      },
      ['assets/viewer-A1b2C3d4.js names a source map.', 'assets/viewer-A1b2C3d4.js.map is a source map.'],
    ],
    [
      'an inline script',
      {
        'index.html': page(
          '<script>0</script><script type="module" src="./assets/index-A1b2C3d4.js"></script>',
        ),
      },
      ['index.html has an inline script, style or handler, which the content policy refuses.'],
    ],
    [
      'an inline style',
      {
        'install.html': page('<p style="color:red"></p><script src="./assets/install-A1b2C3d4.js"></script>'),
      },
      ['install.html has an inline script, style or handler, which the content policy refuses.'],
    ],
    ['a file that nothing uses', { 'portal.js': 'export{}' }, ['portal.js is used by nothing.']],
    [
      'files that only name each other',
      { 'assets/one.js': 'import("./two.js")', 'assets/two.js': 'import("./one.js")' },
      ['assets/one.js is used by nothing.', 'assets/two.js is used by nothing.'],
    ],
  ])('is refused for %s', (_, changes, problems) => {
    expect(archiveProblems(archive(changes), PAGES)).toEqual(problems)
  })

  it('is refused when it is heavy', () => {
    const icon = new Uint8Array(LARGEST_ARCHIVE)
    expect(archiveProblems(archive({ 'icon.svg': icon }), PAGES)).toEqual([
      expect.stringMatching(/^The files weigh 2000\d{3} bytes; at most 2000000 are allowed\.$/),
    ])
  })

  it('holds the files as they are, the pages in its root', () => {
    const files = archive()
    const unpacked = unzipSync(packArchive(files, PAGES))
    expect(Object.keys(unpacked)).toEqual([...files.keys()])
    for (const [path, bytes] of files) expect(unpacked[path]).toEqual(bytes)
  })

  it('has the same bytes whatever the clock and its zone say', () => {
    const zone = process.env.TZ
    const zips = ['Pacific/Auckland', 'America/Anchorage'].map((place) => {
      process.env.TZ = place
      return packArchive(archive(), PAGES)
    })
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(zips[0]).toEqual(zips[1])
  })

  it('is not written at all when something is wrong', () => {
    expect(() => packArchive(archive({ 'index.html': undefined }), PAGES)).toThrow(ArchiveError)
  })
})
