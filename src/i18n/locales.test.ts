import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from 'use-intl'
import { describe, expect, it } from 'vitest'
import { languageOf } from './languages.ts'
import { allMessagesOf } from './test-messages.ts'

const english = await allMessagesOf(languageOf('en'))
const others = { ru: await allMessagesOf(languageOf('ru')) }

type Tree = { [key: string]: string | Tree }

function flatten(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : flatten(value, `${path}${key}.`),
  )
}

const placeholders = (text: string) => [...new Set(text.match(/\{\w+|<\w+>/g) ?? [])].sort()
const englishTexts = flatten(english)

describe.each(Object.entries(others))('%s', (language, messages) => {
  const texts = new Map(flatten(messages))

  it('has the same messages as English', () => {
    expect([...texts.keys()].sort()).toEqual(englishTexts.map(([key]) => key).sort())
  })

  it.each(englishTexts)('fills the same places in %s', (key, text) => {
    expect(placeholders(texts.get(key) ?? '')).toEqual(placeholders(text))
  })

  it('counts in its own plural forms', () => {
    const t = createTranslator({ locale: language, messages, namespace: 'stock' })
    const [one, many] = [1, 5].map((count) => t('total', { count }).replace(/\d+/, ''))
    expect(one).not.toBe(many)
  })
})

describe('every message', () => {
  const sources = filesBelow('src').filter((file) => /\.tsx?$/.test(file) && !file.includes('locales'))
  const code = sources.map((file) => readFileSync(file, 'utf8')).join('\n')

  it.each(englishTexts.map(([key]) => key))('%s is used somewhere', (key) => {
    const [last = '', parent = ''] = key.split('.').reverse()
    // Chosen by a value (`kind.${product.kind}`, `${message}.title`): the value's name stands somewhere in the code.
    const isNamed = new RegExp(`['"\`.]${last}['"\`}]|\\b${parent}\\b[^\\n]*\\$\\{|['"\`]${last}`).test(code)
    expect(isNamed, `${key} is used by no screen`).toBe(true)
  })
})

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesBelow(path) : path
  })
}
