import { describe, expect, it } from 'vitest'
import { formatReply, parseMessage, readParams } from './message.ts'

const sid = '0123456789abcdef0123456789abcdef'
const parsed = (data: unknown) => {
  const message = parseMessage(data)
  return message && { ...message, params: readParams(message) }
}

describe('a message of the app', () => {
  it('has command, JSON, callback and sid between colons', () => {
    expect(parsed(`setScroll:{"scroll":40}:cb-1:${sid}`)).toEqual({
      command: 'setScroll',
      params: { scroll: 40 },
      callback: 'cb-1',
      sid,
    })
  })

  it('may have colons in its JSON', () => {
    const params = { path: '/a:b', more: { time: '10:00:00' } }
    expect(parsed(`openPath:${JSON.stringify(params)}:cb:${sid}`)).toMatchObject({
      params,
      callback: 'cb',
      sid,
    })
  })

  it('has no params in three parts, nor in four with nothing between', () => {
    for (const data of [`getInitData:cb:${sid}`, `getInitData::cb:${sid}`]) {
      expect(parsed(data)).toEqual({ command: 'getInitData', params: [], callback: 'cb', sid })
    }
  })

  it('may be an object, with an empty text for no params', () => {
    const message = { method: 'a:b', params: { x: 1 }, callback: 'cb', appSid: sid, requestId: undefined }
    expect(parsed(message)).toEqual({ command: 'a:b', params: { x: 1 }, callback: 'cb', sid })
    expect(parsed({ ...message, params: '' })).toMatchObject({ params: [] })
  })

  it('is neither number nor null', () => {
    for (const data of [42, null, undefined, true]) expect(parseMessage(data)).toBeUndefined()
  })

  it('gives nothing to go by when it is some other text or object', () => {
    expect(parseMessage('hello')).toMatchObject({ command: 'hello', callback: '', sid: 'hello' })
    expect(parseMessage({ type: 'devtools' })).toMatchObject({ command: '', sid: '' })
  })

  it('with broken JSON cannot be read', () => {
    expect(() => parsed(`setScroll:{oops:cb:${sid}`)).toThrow(SyntaxError)
  })
})

describe('a reply', () => {
  it('is callback and JSON, or nothing after the colon', () => {
    expect(formatReply('cb', { a: 'b:c' })).toBe('cb:{"a":"b:c"}')
    expect(formatReply('cb', [])).toBe('cb:[]')
    expect(formatReply('cb', undefined)).toBe('cb:')
  })
})
