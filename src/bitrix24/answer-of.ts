/** One REST method with its parameters. */
export interface Command {
  method: string
  params: object
}

/**
 * Stands in the parameters of a call for a value of another call's answer, so that both travel in one batch
 * (`$result[…]` in the documentation of the method `batch`). Make it with `answerOf`.
 */
export class AnswerOf {
  readonly command: Command
  readonly path: readonly (string | number)[]

  constructor(command: Command, path: readonly (string | number)[]) {
    this.command = command
    this.path = path
  }
}

/**
 * The value at `path` of what `command` answers. A call that holds it brings `command` along, once however many
 * ask for it, and fails where `command` failed or has no such value: the server would go on with another value
 * (an array counts as the id 1). For reads only.
 */
export function answerOf(command: Command, ...path: (string | number)[]): AnswerOf {
  return new AnswerOf(command, path)
}

/** Every reference inside parameters, however deep. */
export function answersIn(params: unknown): AnswerOf[] {
  if (params instanceof AnswerOf) return [params]
  return typeof params === 'object' && params !== null ? Object.values(params).flatMap(answersIn) : []
}

/** The value that a reference points to in its command's result; `undefined` where there is none. */
export function valueAt(result: unknown, path: readonly (string | number)[]): unknown {
  let level = result
  for (const key of path) {
    if (typeof level !== 'object' || level === null || !Object.hasOwn(level, key)) return undefined
    level = (level as Record<string | number, unknown>)[key]
  }
  return level ?? undefined
}
