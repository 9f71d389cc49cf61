import { AnswerOf } from './answer-of.ts'

/**
 * The server looks for `$result[key]` and its kin in every value of a batch's commands, after decoding them
 * (documentation of the method `batch`), so a text that somebody typed could fetch another command's answer or break
 * its own. Anything with a `$` before a `[` counts: which words the server knows differs between releases.
 */
const REFERENCE = /\$[^[]*\[/

/** Is there such a text anywhere in these parameters? References that are meant (`answerOf`) are none. */
export function looksLikeReference(params: unknown): boolean {
  if (typeof params === 'string') return REFERENCE.test(params)
  if (typeof params !== 'object' || params === null || params instanceof AnswerOf) return false
  return Object.values(params).some(looksLikeReference)
}
