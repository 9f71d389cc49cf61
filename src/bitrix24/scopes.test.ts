import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { missingScopes, NEEDED_SCOPES, readScopes } from './scopes.ts'

const METHOD = /'([a-z]+\.[a-zA-Z]+(?:\.[a-zA-Z]+)*)'/g

const code = filesBelow('src')
  .filter((file) => /\.tsx?$/.test(file) && !/(\.test\.|\/test-|\/locales\/)/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

/** Families of methods that need a permission; `app.info`, `server.time` and the like need none. */
const families = ['catalog', 'crm', 'placement', 'user', 'task', 'im', 'disk', 'sale', 'lists', 'bizproc']
const called = [...new Set([...code.matchAll(METHOD)].map(([, method = '']) => method))].filter((method) =>
  families.includes(method.split('.')[0] ?? ''),
)

describe('the permissions that the app asks for', () => {
  it('are those of the methods that it calls, and no others', () => {
    const used = new Set(called.map((method) => method.split('.')[0]))
    expect([...used].sort()).toEqual([...NEEDED_SCOPES].sort())
  })

  it('are compared with what the portal granted', () => {
    expect(missingScopes(['catalog', 'task'])).toEqual(['placement', 'crm'])
    expect(missingScopes(['catalog', 'task'], ['catalog'])).toEqual([])
  })

  it('are read as a list, and as nothing else', async () => {
    const read = (result: unknown) =>
      readScopes(async (_method, _params, reader) => reader({ result, total: undefined }))
    expect(await read(['catalog'])).toEqual(['catalog'])
    await expect(read({ catalog: true })).rejects.toThrow()
  })
})

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesBelow(path) : path
  })
}
