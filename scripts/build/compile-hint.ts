import type { Plugin } from 'vite'
import { START_CHUNK } from './start-chunk.ts'

const HINT = '//# allFunctionsCalledOnLoad'

/**
 * Asks Chromium (136 and later) to compile every function of the first screen's file on its background thread, while
 * the file still arrives. Left to itself it compiles each one when it is first called, on the main thread, between the
 * portal's answer and the numbers. Others read a comment. It counts only as a file's very first words, so it is put
 * there last.
 * https://developer.chrome.com/blog/explicit-compile-hints
 */
export const compileHint: Plugin = {
  name: 'compile-hint',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && file.name === START_CHUNK) file.code = `${HINT}\n${file.code}`
      }
    },
  },
}
