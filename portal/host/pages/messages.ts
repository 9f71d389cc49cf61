import type { PortalState } from '../../server/state.ts'
import { type Html, html } from '../html.ts'
import { languages } from '../languages.ts'
import { defaultLanguage, defaultUser, type UnknownChoice } from '../session.ts'
import { type IconName, icon } from './icons.ts'
import { layout, type PageContext, pageContext } from './layout.ts'

/** The portal's 404 page: nothing at this address, or what it named is gone. */
export function notFoundPage(context: PageContext, hint = ''): Html {
  return message(context, 'search', context.words.notFound, hint)
}

/** Instead of the frame, for people without access to the app. */
export function refusalPage(context: PageContext): Html {
  return message(context, 'lock', context.words.refused, context.words.refusedHint)
}

/** Instead of the frame, while the installation waits for an administrator. */
export function notInstalledPage(context: PageContext): Html {
  return message(context, 'tool', context.words.notInstalled, context.words.notInstalledHint)
}

/** Instead of the frame, when the paid period is over. */
export function paymentPage(context: PageContext): Html {
  return message(context, 'clock', context.words.expired, context.words.expiredHint)
}

/** Answer to an `as`, `lang` or `open` that the portal does not know: names it, and what there is. */
export function unknownChoicePage(state: PortalState, { key, value }: UnknownChoice, url: URL): Html {
  const visitor = { user: defaultUser(state.world), language: defaultLanguage(), openBy: 'post' } as const
  const context = pageContext(state, visitor, url)
  const { words } = context
  const { sentence, known } = {
    as: { sentence: words.unknownUser(value), known: state.world.users.map((user) => user.key) },
    lang: { sentence: words.unknownLanguage(value), known: languages.map(({ code }) => code) },
    open: { sentence: words.unknownOpening(value), known: ['post', 'get'] },
  }[key]
  return message(context, 'search', words.unknownChoice, `${sentence} ${words.known} ${known.join(', ')}.`)
}

function message(context: PageContext, name: IconName, title: string, hint: string): Html {
  return layout(
    context,
    title,
    html`<section class="card message">${icon(name)}<p>${hint}</p>${
      !context.inPanel && html`<a class="button" href="/">${context.words.back}</a>`
    }</section>`,
  )
}
