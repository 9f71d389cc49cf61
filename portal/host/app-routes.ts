import type { IncomingMessage } from 'node:http'
import type { PortalState } from '../server/state.ts'
import { type CrmType, crmTypes } from '../world/crm.ts'
import type { CrmItem } from '../world/types.ts'
import type { Openings } from './actions.ts'
import { type AppFrame, installerDocument, mainDocument, newFrame, type Opening } from './frame.ts'
import { notFound, ok, type Page, type PageRoutes, portalHost, portalOrigin } from './page-route.ts'
import { appFrame, appPage } from './pages/app-page.ts'
import { crmCardPage, mayViewCrmCard } from './pages/crm-card.ts'
import { type PageContext, showsApp } from './pages/layout.ts'
import { notInstalledPage, paymentPage, refusalPage } from './pages/messages.ts'
import { defaultPageOptions, linkOptions, withUri } from './placement-options.ts'
import { bindingsOf, bindingTitle } from './placements.ts'

/** Every page where the app may stand: its own, its links, its menu item, and the cards that have its tab. */
export function appRoutes(state: PortalState, openings: Openings): PageRoutes {
  return [
    ...crmTypes.flatMap(
      (type): PageRoutes => [
        [
          new RegExp(`^${type.path}(\\d+)/?$`),
          (context, _request, [id = '']) => crmCardRoute(context, type, Number(id)),
        ],
        [
          new RegExp(`^${type.path}(\\d+)/app/(\\d+)/?$`),
          (context, request, ids) => appTabRoute(context, request, type, ids.map(Number)),
        ],
      ],
    ),
    [/^\/marketplace\/placement\/(\d+)\/?$/, menuItemRoute],
    [/^\/marketplace\/app\/(\d+)\/?$/, appPageRoute],
    [/^\/marketplace\/view\/([^/]+)\/?$/, appLinkRoute],
  ]

  function appPageRoute(context: PageContext, request: IncomingMessage, [id = '']: readonly string[]): Page {
    if (Number(id) !== state.world.app.id) return notFound(context, context.words.noSuchApp)
    const { app } = state.world
    const { user } = context.visitor
    if (!app.installed && user.appAccess && !user.isAdmin) return ok(notInstalledPage(context))
    const install = !app.installed
    return framePage(context, request, context.words.appName, {
      placement: 'DEFAULT',
      options: defaultPageOptions(context.url.search),
      document: install ? installerDocument(state) : mainDocument(state),
      install,
    })
  }

  /**
   * The app of a link must be installed; `/marketplace/app/` is where an installation is finished.
   * Where the app has not bound the link, its main page opens, with the whole query as options.
   */
  function appLinkRoute(
    context: PageContext,
    request: IncomingMessage,
    [code = '']: readonly string[],
  ): Page {
    const { app } = state.world
    const { words, url } = context
    const isApp = [String(app.id), app.code, app.clientId].includes(decode(code))
    if (!isApp || !app.installed) return notFound(context, words.noSuchApp)
    const popup = openings.popups.get(url.searchParams.get('popup') ?? '')
    if (popup?.userKey === context.visitor.user.key) {
      return framePage(context, request, words.appName, {
        placement: 'DEFAULT',
        options: popup.options,
        document: mainDocument(state),
        layout: 'popup',
      })
    }
    const [binding] = bindingsOf(state.world, 'REST_APP_URI')
    return framePage(
      context,
      request,
      words.appName,
      binding
        ? { placement: 'REST_APP_URI', options: linkOptions(url.search), document: binding.handler }
        : {
            placement: 'DEFAULT',
            options: { APP: decode(code), ...defaultPageOptions(url.search) },
            document: mainDocument(state),
          },
    )
  }

  /** The page behind an item of the main menu. */
  function menuItemRoute(context: PageContext, request: IncomingMessage, [id]: readonly string[]): Page {
    const binding = bindingsOf(state.world, 'LEFT_MENU').find((one) => one.id === Number(id))
    if (!binding || !state.world.app.installed) return notFound(context, context.words.noSuchApp)
    return framePage(
      context,
      request,
      bindingTitle(binding, context.visitor.language, context.words.appName),
      { placement: 'LEFT_MENU', options: {}, document: binding.handler },
    )
  }

  function crmCardRoute(context: PageContext, type: CrmType, id: number): Page {
    const item = findCrmItem(type, id)
    if (!item) return notFound(context, context.words.noSuchCard)
    return ok(crmCardPage(context, type, item))
  }

  /** What a tab of a card asks for when it is opened: the frame alone, without a page around it. */
  function appTabRoute(
    context: PageContext,
    request: IncomingMessage,
    type: CrmType,
    [id = 0, bindingId]: readonly number[],
  ): Page {
    const item = findCrmItem(type, id)
    const binding = bindingsOf(state.world, type.placement).find((one) => one.id === bindingId)
    if (!item || !binding || !mayViewCrmCard(context, item) || !showsApp(context)) {
      return notFound(context, context.words.noSuchCard)
    }
    if (state.world.app.paymentExpired) return ok(paymentPage(context))
    const frame = openFrame(context, request, {
      placement: type.placement,
      options: { ID: String(id) },
      document: binding.handler,
      layout: 'tab',
    })
    return ok(appFrame(context, frame))
  }

  function findCrmItem(type: CrmType, id: number): CrmItem | undefined {
    return state.world.crmItems.find((item) => item.typeId === type.id && item.id === id)
  }

  /** Refusals come with status 200: they are pages of the portal, not failures of it. */
  function framePage(
    context: PageContext,
    request: IncomingMessage,
    title: string,
    opening: Omit<Opening, 'domain'>,
  ): Page {
    if (!context.visitor.user.appAccess) return ok(refusalPage(context))
    if (state.world.app.paymentExpired) return ok(paymentPage(context))
    return ok(appPage(context, title, openFrame(context, request, opening)))
  }

  function openFrame(
    { visitor }: PageContext,
    request: IncomingMessage,
    opening: Omit<Opening, 'domain'>,
  ): AppFrame {
    const { placement } = opening
    const options = withUri(opening.options, state.generation, request.headers.referer, portalOrigin(request))
    const frame = newFrame(state, visitor, { ...opening, options, domain: portalHost(request) })
    openings.frames.set(frame.config.sid, { userKey: visitor.user.key, placement })
    return frame
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
