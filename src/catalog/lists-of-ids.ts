import type { CallMethod } from '../bitrix24/call-method.ts'

const proven = new WeakSet<CallMethod>()

/**
 * Does this portal take a list of ids in a filter for a list? Releases up to rest 22.400 read any list as the number 1
 * (wire reference 4.1), and "nothing" or the rows of 1 may then be the answer to another question.
 *
 * @param found whose rows came when these were asked for; any but 1 prove it, once for all.
 */
export function takesLists(
  callMethod: CallMethod,
  asked: readonly number[],
  found: readonly number[],
): boolean {
  if (found.some((id) => id !== 1 && asked.includes(id))) proven.add(callMethod)
  return proven.has(callMethod)
}
