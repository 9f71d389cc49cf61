import { describe, expect, it } from 'vitest'
import { createOperatingTime, createRateBucket, ENTERPRISE_LIMITS } from './limits.ts'

describe('the rate bucket', () => {
  it('takes a burst, drains by the second, and keeps sources apart', () => {
    let time = 0
    const bucket = createRateBucket({ ...ENTERPRISE_LIMITS, burst: 3, drainPerSecond: 2 }, () => time)
    const admitted = (source: string, count: number) =>
      Array.from({ length: count }, () => bucket.admit(source)).filter(Boolean).length
    expect(admitted('a', 10)).toBe(3)
    expect(admitted('b', 1)).toBe(1)
    time = 1000
    expect(admitted('a', 10)).toBe(2)
    time = 1400
    expect(admitted('a', 10)).toBe(0)
    time = 60_000
    expect(admitted('a', 10)).toBe(3)
  })

  it('is that of an Enterprise plan unless told otherwise', () => {
    const bucket = createRateBucket(ENTERPRISE_LIMITS, () => 0)
    expect(Array.from({ length: 300 }, () => bucket.admit('a')).filter(Boolean)).toHaveLength(250)
  })
})

describe('operating time', () => {
  it('adds up by method, in any case, and is released after ten minutes', () => {
    let time = 1_000_020
    const operating = createOperatingTime(() => time)
    operating.charge('catalog.store.list', 2)
    time += 30
    operating.charge('Catalog.Store.List', 3)
    time += 60
    operating.charge('catalog.store.list', 5)
    expect(operating.spent('catalog.store.list')).toEqual({ seconds: 10, resetAt: 1_000_620 })
    expect(operating.spent('profile').seconds).toBe(0)
    time = 1_000_620
    expect(operating.spent('catalog.store.list').seconds).toBe(5)
    time += 600
    expect(operating.spent('catalog.store.list').seconds).toBe(0)
  })
})
