import { type FramePage, findCommand, type Params, type Result } from './commands.ts'
import { deniedCommands } from './denied.ts'
import { formatReply, type Message, parseMessage, readParams } from './message.ts'
import { report } from './portal-calls.ts'

/**
 * Answers the commands of the page's frame. What is not addressed right, not known or not allowed
 * here is dropped without a word, as the real host does; the portal's log tells why.
 */
export function serveFrame(page: FramePage, iframe: HTMLIFrameElement) {
  const { config } = page
  const appOrigin = new URL(config.action).origin
  const denied = deniedCommands(config)

  window.addEventListener('message', async (event: MessageEvent<unknown>) => {
    const message = parseMessage(event.data)
    if (!message || isForAnotherFrame(message.sid)) return
    const { command, callback } = message
    const sid = config.sid
    const logged = { sid, command, params: message.params }

    const reason = whyDropped(message, event.origin)
    if (reason !== undefined) {
      await report({ ...logged, outcome: 'silent', reason })
      return
    }

    const params = readParams(message)
    const result = await run(command, params)
    const { outcome } = result
    const effect = await report({
      ...logged,
      params,
      outcome,
      ...(outcome === 'silent' && { reason: result.reason }),
    })
    if (outcome === 'silent') return
    if (effect?.type === 'silent') return
    if (effect?.type === 'delay') await new Promise((resolve) => setTimeout(resolve, effect.ms))
    if (outcome === 'pending') reply(callback, await result.closed)
    else {
      if (!('noReply' in result)) reply(callback, result.reply)
      result.afterwards?.()
    }
  })

  /** A card may have more than one frame; each has a listener of its own. */
  function isForAnotherFrame(sid: string): boolean {
    return sid !== config.sid && document.getElementById(`appframe_${sid}`) !== null
  }

  function whyDropped(message: Message, origin: string): string | undefined {
    if (origin !== appOrigin) return `origin ${origin} is not that of the app`
    if (message.sid !== config.sid) return 'not the sid of this frame'
    if (!findCommand(config, message.command)) return 'no such command here'
    if (denied.includes(message.command)) return `denied in ${config.placement}`
    try {
      readParams(message)
      return undefined
    } catch {
      return 'params are not JSON'
    }
  }

  async function run(command: string, params: unknown): Promise<Result> {
    const handler = findCommand(config, command)
    if (!handler) throw new Error(`${command} is not a host command`)
    return handler(page, typeof params === 'object' && params !== null ? (params as Params) : {})
  }

  /** Only to the app's origin: a frame that went elsewhere hears nothing. */
  function reply(callback: string, result: unknown) {
    if (callback !== '') iframe.contentWindow?.postMessage(formatReply(callback, result), appOrigin)
  }
}
