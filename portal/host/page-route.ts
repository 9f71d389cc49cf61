import type { IncomingMessage } from 'node:http'
import type { Html } from './html.ts'
import type { PageContext } from './pages/layout.ts'
import { notFoundPage } from './pages/messages.ts'

export interface Page {
  html: Html
  status: number
}

/** What stands at an address; `ids` are the groups of its pattern. */
export type PageRoute = (context: PageContext, request: IncomingMessage, ids: readonly string[]) => Page

/** Which addresses a route answers: pages are found by the pattern of their path. */
export type PageRoutes = readonly (readonly [RegExp, PageRoute])[]

export const ok = (html: Html): Page => ({ html, status: 200 })

export const notFound = (context: PageContext, hint?: string): Page => ({
  html: notFoundPage(context, hint),
  status: 404,
})

/** As the browser asked for it; browsers leave out the ports that the frame's name leaves out. */
export const portalHost = (request: IncomingMessage) => request.headers.host ?? ''

export const portalOrigin = (request: IncomingMessage) => `http://${portalHost(request)}`
