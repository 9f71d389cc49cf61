import { createHash, randomBytes } from 'node:crypto'
import type { PortalState } from '../server/state.ts'
import type { World } from '../world/types.ts'
import type { FrameConfig } from './browser/config.ts'
import { escapeOptions, type PlacementOptions } from './placement-options.ts'
import { commandsOf } from './placements.ts'
import type { Visitor } from './session.ts'

/** What is to be shown in a frame. */
export interface Opening {
  /** Host of the portal, with its port unless it is 80 or 443. */
  domain: string
  placement: string
  options: PlacementOptions
  /** The page of the app: its main one, its installer, or the handler of a placement. */
  document: string
  /** The document is the installer, shown to somebody who may install. */
  install?: boolean
  layout?: FrameConfig['layout']
}

/** The app's own pages: those of a static archive. */
export const mainDocument = ({ appUrl }: PortalState) => new URL('index.html', appUrl).href
export const installerDocument = ({ appUrl }: PortalState) => new URL('install.html', appUrl).href

/** A frame on a page: its name, the form that asks for the app, and what the host script must know. */
export interface AppFrame {
  name: string
  fields: readonly (readonly [name: string, value: string])[]
  config: FrameConfig
}

/**
 * A new frame for the visitor, with a session id and a token of its own.
 * Names and fields are those of the server's `app.layout` component; the later ones only from the
 * generation that knows them.
 */
export function newFrame(state: PortalState, visitor: Visitor, opening: Opening): AppFrame {
  const { world, generation } = state
  const { user, language } = visitor
  const { domain, placement, options, document, install = false, layout = 'page' } = opening
  const sid = randomBytes(16).toString('hex')
  const token = state.tokens.issue(user)
  const auth = {
    AUTH_ID: token.accessToken,
    AUTH_EXPIRES: String(token.expiresIn),
    REFRESH_ID: token.refreshToken,
  }
  const hasOptions = Object.keys(options).length > 0

  const query = new URLSearchParams({ DOMAIN: domain, PROTOCOL: '0', LANG: language.code, APP_SID: sid })
  const joint = document.includes('?') ? '&' : '?'
  const fields: [string, string][] = [
    ...Object.entries(auth),
    ['member_id', world.memberId],
    ['status', world.app.status],
    ['PLACEMENT', placement],
  ]
  if (hasOptions) fields.push(['PLACEMENT_OPTIONS', JSON.stringify(options)])
  if (generation !== 'g1') fields.push(['SERVER_ENDPOINT', SERVER_ENDPOINT])
  if (generation === 'g3') {
    fields.push(['APPLICATION_TOKEN', applicationToken(world)])
    fields.push(['APPLICATION_SCOPE', world.app.scopes.join(',')])
  }

  return {
    name: `${domain}|0|${sid}`,
    fields,
    config: {
      sid,
      action: `${document}${joint}${query}`,
      isStatic: visitor.openBy === 'get',
      generation,
      placement,
      isPopup: layout === 'popup',
      layout,
      commands: commandsOf(placement),
      clientId: world.app.clientId,
      ownPaths: [
        `/marketplace/view/${world.app.clientId}`,
        ...world.placements.map(({ id }) => `/marketplace/placement/${id}/`),
        `/marketplace/app/${world.app.id}`,
      ],
      initData: {
        LANG: language.code,
        PROTOCOL: 0,
        PATH: '/rest',
        ...auth,
        MEMBER_ID: world.memberId,
        FIRST_RUN: state.memory.isFirstRun(user),
        IS_ADMIN: user.isAdmin,
        INSTALL: install,
        USER_OPTIONS: emptyAsList(state.memory.userOptions(user)),
        APP_OPTIONS: emptyAsList(state.memory.appOptions),
        PLACEMENT: placement,
        PLACEMENT_OPTIONS: hasOptions ? escapeOptions(options) : '',
      },
    },
  }
}

/** Stands for Bitrix24's authorization server; nothing listens there. */
const SERVER_ENDPOINT = 'https://oauth.portal.example/rest/'

/** One per installed app, the same for every frame: apps compare it with the one of server events. */
function applicationToken(world: World): string {
  return createHash('md5').update(`${world.memberId} ${world.app.clientId}`).digest('hex')
}

/** PHP writes an empty map as a list. */
function emptyAsList(options: Record<string, string>): Record<string, string> | [] {
  return Object.keys(options).length === 0 ? [] : options
}
