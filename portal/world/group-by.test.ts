import { describe, expect, it } from 'vitest'
import { groupBy } from './group-by.ts'

describe('rows by a key', () => {
  it('keeps the order of the list in each group', () => {
    const rows = [
      { id: 3, of: 1 },
      { id: 1, of: 2 },
      { id: 2, of: 1 },
    ]
    expect(groupBy(rows, 'of').get(1)).toEqual([rows[0], rows[2]])
    expect(groupBy(rows, 'id').get(1)).toEqual([rows[1]])
    expect(groupBy(rows, 'of').get(7)).toBeUndefined()
  })

  it('is made once for a list, and anew for one that replaces or outgrows it', () => {
    const rows = [{ id: 1 }]
    const first = groupBy(rows, 'id')
    expect(groupBy(rows, 'id')).toBe(first)
    expect(groupBy([...rows], 'id')).not.toBe(first)
    rows.push({ id: 2 })
    expect(groupBy(rows, 'id').get(2)).toEqual([{ id: 2 }])
  })
})
