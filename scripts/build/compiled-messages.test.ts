import format from 'icu-minify/format'
import { createTranslator } from 'use-intl'
import { describe, expect, it } from 'vitest'
import { languageOf } from '../../src/i18n/languages.ts'
import { allMessagesOf } from '../../src/i18n/test-messages.ts'
import { compileTree } from './compiled-messages.ts'

type Compiled = Parameters<typeof format>[0]

const formatters = {
  getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...args),
  getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) =>
    new Intl.NumberFormat(...args),
  getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args),
}

describe.each(['en', 'ru'])('messages of %s', (code) => {
  it('read the same compiled', async () => {
    const language = languageOf(code)
    const { tag } = language
    const messages = await allMessagesOf(language)
    const t = createTranslator({ locale: tag, messages })
    const translate = t.markup as unknown as (path: string, values: object) => string
    for (const [path, text] of texts(messages)) {
      const compiled = compileTree({ text }).text as Compiled
      for (const count of [0, 1, 3, 5, 21, 1_234]) {
        const values = valuesFor(text, count)
        const read = format(compiled, tag, values, { formatters })
        expect([read].flat().join(''), path).toBe(translate(path, values))
      }
    }
  })
})

it('names a message that cannot be parsed', () => {
  expect(() => compileTree({ stock: { total: 'Total of {count, plural, one {#}' } })).toThrow('"stock.total"')
})

function texts(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : texts(value, `${path}${key}.`),
  )
}

/** A value for every place of a message: the number where it counts, the place's name elsewhere, brackets for tags. */
function valuesFor(text: string, count: number) {
  const named = [...text.matchAll(/\{(\w+)(, (?:plural|number))?/g)].map(
    ([, name = '', counts]) => [name, counts ? count : name] as const,
  )
  const tags = [...text.matchAll(/<(\w+)>/g)].map(
    ([, name = '']) => [name, (chunks: unknown) => `[${[chunks].flat().join('')}]`] as const,
  )
  return Object.fromEntries<string | number | ((chunks: unknown) => string)>([...named, ...tags])
}
