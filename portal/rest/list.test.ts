import { describe, expect, it } from 'vitest'
import { people } from '../world/people.ts'
import { testWorld } from '../world/test-world.ts'
import type { Call } from './call.ts'
import { type Fields, plainFields } from './fields.ts'
import { answerList, type ListRules } from './list.ts'

interface Row {
  id: number
  title: string | null
  weight: number | null
  made: string | null
}

const fields: Fields<Row> = {
  ...plainFields<Row>({ id: 'integer', title: 'string', weight: 'double', made: 'datetime' }),
  tags: { type: 'property', stored: ({ id }) => (id === 1 ? ['red', 'big'] : []) },
  nested: { type: 'object', stored: () => ({ a: 1 }) },
}

const rows: Row[] = [
  { id: 3, title: 'Chair', weight: 7.5, made: '2025-03-01T10:00:00+02:00' },
  { id: 1, title: 'armchair', weight: 0, made: '2025-01-01T10:00:00+02:00' },
  { id: 2, title: null, weight: null, made: null },
]

function ask(params: Record<string, unknown>, rules: Partial<ListRules<Row>> = {}, more: Partial<Call> = {}) {
  const warnings: string[] = []
  const [admin] = people()
  if (!admin) throw new Error('no administrator')
  const call: Call = {
    world: testWorld(),
    generation: 'g3',
    mixedErrorTypes: false,
    listsAsOne: false,
    user: admin,
    access: { kind: 'app', token: 't' },
    origin: 'http://127.0.0.1',
    otherOrigin: 'http://localhost',
    appUrl: 'http://127.0.0.1:9/',
    linkKey: Buffer.alloc(32),
    warn: (sentence) => warnings.push(sentence),
    ...more,
  }
  const answer = answerList(call, params, { key: 'rows', rows, fields, kind: 'table', ...rules })
  if (answer.kind !== 'json') throw new Error('no JSON')
  const found = (answer.result as { rows: Record<string, unknown>[] }).rows
  return { ...answer, rows: found, ids: found.map(({ id }) => id), warnings }
}

describe('filter', () => {
  it.each([
    ['equals', { id: 1 }, [1]],
    ['casts to the type of the field', { id: '1 piece' }, [1]],
    ['casts text to 0 for a number', { weight: 'heavy' }, [1]],
    ['= as no prefix', { '=id': 2 }, [2]],
    ['not equal, empty included', { '!=title': 'Chair' }, [1, 2]],
    ['! is not equal', { '!id': 1 }, [2, 3]],
    ['greater', { '>id': 1 }, [2, 3]],
    ['at least', { '>=id': 2 }, [2, 3]],
    ['less: an empty field is not less', { '<weight': 7 }, [1]],
    ['at most', { '<=weight': 7.5 }, [1, 3]],
    ['in, by an array', { id: [1, 3] }, [1, 3]],
    ['in, by @', { '@id': ['1', '2'] }, [1, 2]],
    ['not in', { '!@id': [1, 2] }, [3]],
    ['contains, without case', { '%title': 'CHAIR' }, [1, 3]],
    ['does not contain', { '!%title': 'arm' }, [2, 3]],
    ['a pattern', { '=%title': '%chair' }, [1, 3]],
    ['a pattern without wildcards is the whole text', { '%=title': 'chair' }, [3]],
    ['not a pattern', { '!%=title': 'arm%' }, [2, 3]],
    ['texts are equal without case', { title: 'CHAIR' }, [3]],
    ['a text without a prefix is a pattern too', { title: '_HAIR' }, [3]],
    ['and so is one with !', { '!title': '%chair' }, [2]],
    ['a part of a property without a prefix', { tags: 'b%' }, [1]],
    ['= takes wildcards as they are', { '=title': '%chair' }, []],
    ['% takes wildcards as they are', { '%title': 'c_air' }, []],
    ['a moment, in any offset', { '>made': '2025-02-01T00:00:00Z' }, [3]],
    ['one of several values of a property', { tags: 'big' }, [1]],
    ['every condition', { '>id': 1, '<id': 3 }, [2]],
  ])('%s', (_name, filter, expected) => {
    const { ids, warnings } = ask({ filter })
    expect(ids).toEqual(expected)
    expect(warnings).toEqual([])
  })

  it('drops an unknown name, which widens the result, and warns', () => {
    const { ids, warnings } = ask({ filter: { productid: 1, '><id': 2 } })
    expect(ids).toEqual([1, 2, 3])
    expect(warnings).toEqual([
      'filter: "productid" is not a field; the condition is dropped',
      'filter: "><id" is not a field; the condition is dropped',
    ])
  })

  it.each(['constructor', '__proto__', 'toString'])('does not know a field "%s"', (name) => {
    const { warnings } = ask({
      filter: JSON.parse(`{"${name}":1}`),
      order: JSON.parse(`{"${name}":"asc"}`),
      select: [name],
    })
    expect(warnings).toHaveLength(3)
  })

  it('takes any array of an integer field for 1 where the release is old, and knows those of texts', () => {
    const old = { listsAsOne: true }
    expect(ask({ filter: { id: [2, 3] } }, {}, old)).toMatchObject({ ids: [1], warnings: [] })
    expect(ask({ filter: { '@id': [3] } }, {}, old).ids).toEqual([1])
    expect(ask({ filter: { id: 3 } }, {}, old).ids).toEqual([3])
    expect(ask({ filter: { title: ['Chair'] } }, {}, old).ids).toEqual([3])
  })

  it('turns the empty array of an integer field into 1: rows of id 1, not none', () => {
    const { ids, warnings } = ask({ filter: { id: [] } })
    expect(ids).toEqual([1])
    expect(warnings).toEqual(['filter: the empty array of "id" becomes 1'])
  })

  it('takes no numbers below 1 in the array of an integer field', () => {
    expect(ask({ filter: { id: [0, -1, 2, 2] } }).ids).toEqual([2])
  })

  it.each([
    ['an array for a float', { weight: [7.5] }],
    ['a date that is none', { made: 'yesterday-ish' }],
    ['no values for a property', { tags: [] }],
    ['null for a text', { title: null }],
    ['a nested array for a text', { title: [['Chair']] }],
  ])('drops %s and warns', (_name, filter) => {
    const { ids, warnings } = ask({ filter })
    expect(ids).toEqual([1, 2, 3])
    expect(warnings).toHaveLength(1)
  })

  it('casts null and nested arrays of an integer field as PHP does, and warns', () => {
    expect(ask({ filter: { id: null } })).toMatchObject({ ids: [], warnings: [expect.any(String)] })
    expect(ask({ filter: { id: [[7]] } })).toMatchObject({ ids: [1], warnings: [expect.any(String)] })
  })

  it.each([{ id: null }, { '=id': [[1]] }])('refuses %j in g3 where the newest source does', (filter) => {
    const [name = ''] = Object.keys(filter)
    const refuse = (generation: Call['generation']) => () =>
      ask({ filter }, { refusesOddValues: true }, { generation })
    expect(refuse('g3')).toThrow(`Wrong format value of filter field ${name}`)
    expect(refuse('g2')).not.toThrow()
    expect(refuse('g1')).not.toThrow()
  })

  it('refuses a filter that is no array', () => {
    expect(() => ask({ filter: 'id=1' })).toThrow(
      'Invalid value {id=1} to match with parameter {filter}. Should be value of type array.',
    )
  })
})

describe('select', () => {
  const all = ['id', 'made', 'nested', 'tags', 'title', 'weight']
  it.each([
    ['absent', undefined, all],
    ['empty', [], all],
    ['a star', ['*'], all],
    ['names, sent alphabetically', ['title', 'id'], ['id', 'title']],
    ['from a form', { 0: 'title', 2: 'id' }, ['id', 'title']],
  ])('%s', (_name, select, expected) => {
    const { rows: answered, warnings } = ask({ select })
    expect(Object.keys(answered[0] ?? {})).toEqual(expected)
    expect(warnings).toEqual([])
  })

  it('drops unknown names and warns', () => {
    const { rows: answered, warnings } = ask({ select: ['id', 'tittle'] })
    expect(Object.keys(answered[0] ?? {})).toEqual(['id'])
    expect(warnings).toEqual(['select: "tittle" is not a field; it is dropped'])
  })

  it('sends everything when no known name is left', () => {
    expect(Object.keys(ask({ select: ['tittle'] }).rows[0] ?? {})).toEqual(all)
  })

  it('does not know the star in lists of elements', () => {
    const { rows: answered, warnings } = ask({ select: ['id', '*'] }, { kind: 'element' })
    expect(Object.keys(answered[0] ?? {})).toEqual(['id'])
    expect(warnings).toEqual(['select: "*" is not a field; it is dropped'])
  })
})

describe('order', () => {
  it.each([
    ['by id where nothing is asked for', undefined, [1, 2, 3]],
    ['descending', { id: 'DESC' }, [3, 2, 1]],
    ['texts without case, empty first', { title: 'asc' }, [2, 1, 3]],
    ['numbers', { weight: 'desc' }, [3, 1, 2]],
  ])('%s', (_name, order, expected) => {
    expect(ask({ order }).ids).toEqual(expected)
  })

  it('drops an unknown name and warns', () => {
    const { ids, warnings } = ask({ order: { wieght: 'desc' } })
    expect(ids).toEqual([1, 2, 3])
    expect(warnings).toEqual(['order: "wieght" is not a field; it is dropped'])
  })
})

describe('the empty rule', () => {
  it('sends null for zero, for an empty text and for an empty list', () => {
    const [armchair] = ask({ filter: { id: 1 } }).rows
    expect(armchair).toEqual({
      id: 1,
      made: '2025-01-01T10:00:00+02:00',
      nested: { a: 1 },
      tags: ['red', 'big'],
      title: 'armchair',
      weight: null,
    })
    const shown = ask({}, { rows: [{ id: 9, title: '0', weight: -1, made: '' }] }).rows[0]
    expect(shown).toMatchObject({ title: null, weight: -1, made: null, tags: null })
  })
})

describe('pages', () => {
  const many = Array.from({ length: 120 }, (_, index) => ({
    id: index + 1,
    title: null,
    weight: 1,
    made: null,
  }))
  const page = (start: unknown, rules: Partial<ListRules<Row>> = {}, more: Partial<Call> = {}) => {
    const { ids, total, next } = ask({ start }, { rows: many, ...rules }, more)
    return { first: ids[0], count: ids.length, total, next }
  }

  it.each([
    [undefined, { first: 1, count: 50, total: 120, next: 50 }],
    [0, { first: 1, count: 50, total: 120, next: 50 }],
    ['50', { first: 51, count: 50, total: 120, next: 100 }],
    [100, { first: 101, count: 20, total: 120, next: undefined }],
    [99, { first: 51, count: 50, total: 120, next: 100 }],
    [-7, { first: 1, count: 50, total: 120, next: 50 }],
    [-1, { first: 1, count: 50, total: undefined, next: undefined }],
    ['-1', { first: 1, count: 50, total: undefined, next: undefined }],
  ])('start %j', (start, expected) => {
    expect(page(start)).toEqual(expected)
  })

  it('answers no rows past the end of a table', () => {
    expect(page(150)).toEqual({ first: undefined, count: 0, total: 120, next: undefined })
  })

  it('answers page 1 again, without next, past the end of a list of elements', () => {
    expect(page(150, { kind: 'element' })).toEqual({ first: 1, count: 50, total: 120, next: undefined })
  })

  it('counts hidden rows in g2 and g3, so that next leads back to page 1', () => {
    const access = ({ id }: Row) => id <= 2
    expect(page(0, { access })).toEqual({ first: 1, count: 2, total: 120, next: 2 })
    expect(page(2, { access })).toEqual({ first: 1, count: 2, total: 120, next: 2 })
    expect(page(0, { access: () => false })).toEqual({ first: undefined, count: 0, total: 120, next: 0 })
    expect(page(0, { access }, { generation: 'g2' })).toEqual({ first: 1, count: 2, total: 120, next: 2 })
    expect(page(0, { access }, { generation: 'g1' })).toEqual({
      first: 1,
      count: 2,
      total: 2,
      next: undefined,
    })
  })
})
