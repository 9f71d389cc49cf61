import type { Language, Messages } from './languages.ts'

/** Everything that a language can say, for tests of the texts. */
export async function allMessagesOf({ load, parts }: Language): Promise<Messages> {
  const rest = await Promise.all(Object.values(parts).map((loadPart) => loadPart()))
  return Object.assign({}, await load(), ...rest)
}
