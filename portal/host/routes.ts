import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PortalState } from '../server/state.ts'
import { webhookSecret } from '../server/tokens.ts'
import { actions, noOpenings, readBody } from './actions.ts'
import { appRoutes } from './app-routes.ts'
import { findAsset } from './assets.ts'
import { notFound, ok, type Page, type PageRoutes, portalOrigin } from './page-route.ts'
import { homePage, REINSTALL_PATH } from './pages/home.ts'
import { type PageContext, pageContext } from './pages/layout.ts'
import { unknownChoicePage } from './pages/messages.ts'
import { findCard, productCardPage } from './pages/product-card.ts'
import { readVisitor } from './session.ts'

type Route = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>

/** Addresses of the portal's other parts, where nobody expects a page. */
const NOT_PAGES = /^\/(rest|upload|portal)\//

/**
 * The host side of the portal: its pages, their script and style, and what the script asks for.
 * The route gives `false`, and has answered nothing, for the portal's other parts; every other
 * address that it does not know is the portal's 404 page.
 */
export function hostRoutes(state: PortalState): Route {
  const openings = noOpenings()
  const pages: PageRoutes = [
    [/^\/$/, (context, request) => ok(homePage(context, webhookAddress(context, request)))],
    [/^\/(?:shop\/catalog|shop\/documents-catalog|crm\/catalog)\/(\d+)\/product\/(\d+)\/?$/, cardRoute],
    [
      /^\/(?:shop\/catalog|shop\/documents-catalog|crm\/catalog)\/(\d+)\/product\/(\d+)\/variation\/(\d+)\/?$/,
      cardRoute,
    ],
    ...appRoutes(state, openings),
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

function send(response: ServerResponse, status: number, type: string, body: string) {
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
  })
  response.end(body)
}
