import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pictures } from './pictures.ts'

const FOLDER = join(import.meta.dirname, 'pictures')
const MOST_BYTES = 12 * 1024 * 1024

const all = Object.values(pictures).flat()

interface Header {
  format: string
  width: number
  height: number
}

/** What the first bytes say: PNG (IHDR), WebP (VP8, VP8L, VP8X) or JPEG (its SOF marker). */
function headerOf(bytes: Buffer): Header {
  if (bytes.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n') {
    return { format: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  }
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') {
    return { format: 'webp', ...webpSize(bytes) }
  }
  if (bytes.readUInt16BE(0) === 0xffd8) return { format: 'jpg', ...jpegSize(bytes) }
  throw new Error('Neither PNG nor WebP nor JPEG')
}

function webpSize(bytes: Buffer): Pick<Header, 'width' | 'height'> {
  const chunk = bytes.toString('latin1', 12, 16)
  if (chunk === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
  if (chunk === 'VP8L') {
    const packed = bytes.readUInt32LE(21)
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
  }
  return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
}

function jpegSize(bytes: Buffer): Pick<Header, 'width' | 'height'> {
  let at = 2
  while (at < bytes.length) {
    const marker = bytes.readUInt16BE(at)
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  throw new Error('A JPEG without a frame')
}

describe('pictures of the demo catalogue', () => {
  it.each(all)('$file is what its name and the index say', ({ file, width, height }) => {
    const bytes = readFileSync(join(FOLDER, file))
    expect(headerOf(bytes)).toEqual({ format: file.split('.').pop(), width, height })
  })

  it('are all in the index', () => {
    const files = readdirSync(FOLDER).filter((file) => file !== 'index.json')
    expect(files.sort()).toEqual(all.map(({ file }) => file).sort())
  })

  it('differ from each other', () => {
    const contents = new Set(all.map(({ file }) => readFileSync(join(FOLDER, file), 'latin1')))
    expect(contents.size).toBe(all.length)
  })

  it('weigh 12 MB together at most', () => {
    const bytes = all.reduce((sum, { file }) => sum + readFileSync(join(FOLDER, file)).length, 0)
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES)
  })

  it('leave one product without any', () => {
    expect(pictures['wardrobe-door']).toEqual([])
  })
})
