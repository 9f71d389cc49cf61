import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPictureQueue, type Load, type Urgency } from './picture-queue.ts'

const PATIENCE = 1_000

/** A queue of two, and pictures that note what happens to them. */
function setUp() {
  const queue = createPictureQueue(2, PATIENCE)
  const running = new Set<string>()
  const picture = (name: string, urgency: Urgency = 'seen'): Load => ({
    urgency,
    start: () => running.add(name),
    stop: () => running.delete(name),
  })
  const join = (name: string, urgency?: Urgency) => {
    const load = picture(name, urgency)
    queue.join(load)
    return {
      leave() {
        running.delete(name)
        queue.leave(load)
      },
    }
  }
  return { queue, join, running: () => [...running].toSorted().join(' ') }
}

describe('the queue of pictures', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('lets so many load at once, and the next when one has come', () => {
    const { join, running } = setUp()
    const a = join('a')
    join('b')
    join('c')
    expect(running()).toBe('a b')
    a.leave()
    expect(running()).toBe('b c')
  })

  it('forgets those that went away while they waited', () => {
    const { join, running } = setUp()
    const a = join('a')
    join('b')
    join('c').leave()
    join('d')
    a.leave()
    expect(running()).toBe('b d')
  })

  it('prefers what will be looked at next', () => {
    const { join, running } = setUp()
    const a = join('a')
    join('b')
    join('c')
    join('d', 'next')
    a.leave()
    expect(running()).toBe('b d')
  })

  it('gives what is opened the place of something else, whose turn comes again', () => {
    const { join, running } = setUp()
    join('a')
    join('b')
    const opened = join('opened', 'opened')
    expect(running()).toBe('a opened')
    opened.leave()
    expect(running()).toBe('a b')
  })

  it('does not stall where servers never answer', () => {
    const { join, running } = setUp()
    join('a')
    join('b')
    join('c')
    join('d')
    vi.advanceTimersByTime(PATIENCE)
    expect(running()).toBe('c d')
  })

  it('lets a slow picture load as long as nobody waits', () => {
    const { join, running } = setUp()
    const a = join('a')
    join('b')
    vi.advanceTimersByTime(100 * PATIENCE)
    expect(running()).toBe('a b')
    join('c')
    expect(running()).toBe('b c')
    a.leave()
    expect(running()).toBe('b c')
  })

  it('has more patience with a picture every time, so that a slow one comes in the end', () => {
    const { join, running } = setUp()
    join('a')
    join('b')
    join('c')
    join('d')
    vi.advanceTimersByTime(2 * PATIENCE)
    expect(running()).toBe('a b')
    vi.advanceTimersByTime(2 * PATIENCE - 1)
    expect(running()).toBe('a b')
    vi.advanceTimersByTime(1)
    expect(running()).toBe('c d')
  })

  it('does not take the place of what is opened', () => {
    const { join, running } = setUp()
    join('opened', 'opened')
    join('b')
    join('c')
    vi.advanceTimersByTime(PATIENCE)
    expect(running()).toBe('c opened')
  })

  it('leaves room for what loads past it, until that is over', () => {
    const { queue, join, running } = setUp()
    join('a')
    join('b')
    const release = queue.hold(1)
    expect(running()).toBe('a')
    release()
    expect(running()).toBe('a b')
  })
})
