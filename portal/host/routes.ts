import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PortalState } from '../server/state.ts'
import { webhookSecret } from '../server/tokens.ts'
import { type CrmType, crmTypes } from '../world/crm.ts'
import type { CrmItem } from '../world/types.ts'
import { actions, noOpenings, readBody } from './actions.ts'
import { findAsset } from './assets.ts'
import { type AppFrame, installerDocument, mainDocument, newFrame, type Opening } from './frame.ts'
import type { Html } from './html.ts'
import { appFrame, appPage } from './pages/app-page.ts'
import { crmCardPage, mayViewCrmCard } from './pages/crm-card.ts'
import { homePage, REINSTALL_PATH } from './pages/home.ts'
import { type PageContext, pageContext, showsApp } from './pages/layout.ts'
import {
  notFoundPage,
  notInstalledPage,
  paymentPage,
  refusalPage,
  unknownChoicePage,
} from './pages/messages.ts'
import { findCard, productCardPage } from './pages/product-card.ts'
import { defaultPageOptions, linkOptions, withUri } from './placement-options.ts'
import { bindingsOf, bindingTitle } from './placements.ts'
import { readVisitor } from './session.ts'

type Route = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>

interface Page {
  html: Html
  status: number
}

const ok = (html: Html): Page => ({ html, status: 200 })
const notFound = (context: PageContext, hint?: string): Page => ({
  html: notFoundPage(context, hint),
  status: 404,
})

/** How the pages of the portal are found: by pattern of the path, ids and codes as groups. */
type PageRoute = (context: PageContext, request: IncomingMessage, ids: readonly string[]) => Page

/** Addresses of the portal's other parts, where nobody expects a page. */
const NOT_PAGES = /^\/(rest|upload|portal)\//

/**
 * The host side of the portal: its pages, their script and style, and what the script asks for.
 * The route gives `false`, and has answered nothing, for the portal's other parts; every other
 * address that it does not know is the portal's 404 page.
 */
export function hostRoutes(state: PortalState): Route {
  const openings = noOpenings()
  const pages: readonly (readonly [RegExp, PageRoute])[] = [
    [/^\/$/, (context, request) => ok(homePage(context, webhookAddress(context, request)))],
    [/^\/(?:shop\/catalog|shop\/documents-catalog|crm\/catalog)\/(\d+)\/product\/(\d+)\/?$/, cardRoute],
    [
      /^\/(?:shop\/catalog|shop\/documents-catalog|crm\/catalog)\/(\d+)\/product\/(\d+)\/variation\/(\d+)\/?$/,
      cardRoute,
    ],
    ...crmTypes.flatMap((type): (readonly [RegExp, PageRoute])[] => [
      [
        new RegExp(`^${type.path}(\\d+)/?$`),
        (context, _request, [id = '']) => crmCardRoute(context, type, Number(id)),
      ],
      [
        new RegExp(`^${type.path}(\\d+)/app/(\\d+)/?$`),
        (context, request, ids) => appTabRoute(context, request, type, ids.map(Number)),
      ],
    ]),
    [/^\/marketplace\/placement\/(\d+)\/?$/, menuItemRoute],
    [/^\/marketplace\/app\/(\d+)\/?$/, appPageRoute],
    [/^\/marketplace\/view\/([^/]+)\/?$/, appLinkRoute],
  ]

  return async (request, response, url) => {
    const action = actions.get(url.pathname)
    if (action && request.method === 'POST') {
      const { status, body } = action(state, openings, await readBody(request))
      send(response, status, 'application/json; charset=utf-8', JSON.stringify(body))
      return true
    }
    if (request.method === 'POST' && url.pathname === REINSTALL_PATH) {
      reinstall(request, response, url)
      return true
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return false

    const asset = await findAsset(url.pathname)
    if (asset) {
      send(response, 200, asset.type, asset.body)
      return true
    }

    if (NOT_PAGES.test(url.pathname)) return false
    const { html, status } = pageFor(request, response, url)
    send(response, status, 'text/html; charset=utf-8', html.text)
    return true
  }

  /** Removes the app and begins to install it anew: nothing is bound, and everybody meets it for the first time. */
  function reinstall(request: IncomingMessage, response: ServerResponse, url: URL) {
    const visitor = readVisitor(state.world, request, response, url)
    if ('user' in visitor && visitor.user.isAdmin) {
      state.world.app.installed = false
      state.world.placements = []
      state.memory.forget()
    }
    response.writeHead(303, { Location: `/marketplace/app/${state.world.app.id}/` }).end()
  }

  function pageFor(request: IncomingMessage, response: ServerResponse, url: URL): Page {
    const visitor = readVisitor(state.world, request, response, url)
    if (!('user' in visitor)) return { html: unknownChoicePage(state, visitor, url), status: 400 }
    const context = pageContext(state, visitor, url)
    for (const [pattern, route] of pages) {
      const match = pattern.exec(url.pathname)
      if (match) return route(context, request, match.slice(1))
    }
    return notFound(context)
  }

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
    const frame = openFrame(context, request, {
      placement: type.placement,
      options: { ID: String(id) },
      document: binding.handler,
      layout: 'tab',
    })
    return ok(state.world.app.paymentExpired ? paymentPage(context) : appFrame(context, frame))
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

function cardRoute(context: PageContext, _request: IncomingMessage, ids: readonly string[]): Page {
  const [iblockId = 0, productId = 0, variationId = null] = ids.map(Number)
  const card = findCard(context.state.world, { iblockId, productId, variationId })
  if (!card) return notFound(context, context.words.noSuchProduct)
  return ok(productCardPage(context, card.product, card.variation))
}

function webhookAddress({ visitor }: PageContext, request: IncomingMessage): string {
  return `${portalOrigin(request)}/rest/${visitor.user.id}/${webhookSecret(visitor.user)}/`
}

/** As the browser asked for it; browsers leave out the ports that the frame's name leaves out. */
const portalHost = (request: IncomingMessage) => request.headers.host ?? ''

const portalOrigin = (request: IncomingMessage) => `http://${portalHost(request)}`

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function send(response: ServerResponse, status: number, type: string, body: string) {
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
  })
  response.end(body)
}
