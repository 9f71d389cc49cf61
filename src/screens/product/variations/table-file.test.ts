import { describe, expect, it } from 'vitest'
import { fileName, toCsv, toTabText } from './table-file.ts'

describe('CSV', () => {
  it('begins with a byte order mark and ends every line as RFC 4180 says', () => {
    expect(toCsv([['a'], ['b']], 'en')).toBe('\uFEFFa\r\nb\r\n')
  })

  it.each([
    ['en', '\uFEFFred,1234.5\r\n'],
    ['ru-RU', '\uFEFFred;1234,5\r\n'],
    ['de-DE', '\uFEFFred;1234,5\r\n'],
    ['ar-EG', '\uFEFFred,1234.5\r\n'],
  ])('separates and writes numbers as spreadsheets of %s read them', (language, expected) =>
    expect(toCsv([['red', 1234.5]], language)).toBe(expected),
  )

  it.each(['en', 'ru-RU', 'ar-SA', 'sv-SE'])('keeps a negative number a number in %s', (language) =>
    expect(toCsv([[-3]], language)).toBe('\uFEFF-3\r\n'),
  )

  it('quotes separators, quotes and line breaks inside a text', () => {
    expect(toCsv([['a, b', 'say "hi"', 'x\ny', 'p;q']], 'en')).toBe(
      '\uFEFF"a, b","say ""hi""","x\ny",p;q\r\n',
    )
    expect(toCsv([['a, b', 'p;q']], 'ru-RU')).toBe('\uFEFFa, b;"p;q"\r\n')
  })

  it.each(['=1+1', '+7 900', '-cmd', '@SUM(A1)', '\t=1', ' =1', '\r=1'])(
    'makes no formula of the text %j',
    (text) => expect(toCsv([[text]], 'en')).toMatch(/^\uFEFF"?'/),
  )

  it('leaves a missing record empty, which zero is not', () => {
    expect(toCsv([[undefined, 0]], 'en')).toBe('\uFEFF,0\r\n')
  })
})

describe('text for the clipboard', () => {
  it('has a tab between cells and none inside', () => {
    expect(
      toTabText(
        [
          ['a\tb', 1.5],
          ['c\nd', undefined],
        ],
        'ru-RU',
      ),
    ).toBe('a b\t1,5\r\nc d\t')
  })

  it('makes no formula of a text either', () => {
    expect(toTabText([['=1+1', -2]], 'en')).toBe("'=1+1\t-2")
  })
})

describe('the file’s name', () => {
  it.each([
    ['T-shirt', 'T-shirt.csv'],
    ['Phone case "Grip" <b>new</b>', 'Phone case Grip b new b.csv'],
    ['../../etc', 'etc.csv'],
    ['Мёд липовый', 'Мёд липовый.csv'],
    ['???', 'stock.csv'],
    ['x'.repeat(300), `${'x'.repeat(80)}.csv`],
  ])('of %j is %j', (name, expected) => expect(fileName(name)).toBe(expected))
})
