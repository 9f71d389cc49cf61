import type { FrameConfig } from './config.ts'
import { panelWidth, pathToOpen } from './open-path.ts'
import { topPanels } from './panels.ts'
import { readPopup } from './popup.ts'
import {
  endFirstRun,
  popupPath,
  refreshAuth,
  setAppOption,
  setInstalled,
  setUserOption,
} from './portal-calls.ts'

/** The page around a frame: what commands work on. */
export interface FramePage {
  config: FrameConfig
  /** The div that gives the frame its size. */
  layout: HTMLElement
  /** Shows a sentence on the page, by its key on the page's body. */
  notify(message: 'noToken'): void
}

/** What a command comes to. */
export type Result =
  | { outcome: 'answered'; reply?: unknown; afterwards?: () => void }
  /** Carried out, and by the protocol never answered. */
  | { outcome: 'answered'; noReply: true; afterwards: () => void }
  /** Answered once a panel closes. */
  | { outcome: 'pending'; closed: Promise<unknown> }
  | { outcome: 'silent'; reason: string }

/** Params as the app sent them: a map, or the list that stands for none. */
export type Params = Readonly<Record<string, unknown>>

type Command = (page: FramePage, params: Params) => Result | Promise<Result>

/** The command of that name in this placement; a name that it does not know gets no answer. */
export function findCommand({ commands: own }: FrameConfig, name: string): Command | undefined {
  return own.includes(name) ? placementCommands.get(name) : commands.get(name)
}

/** The commands that every frame knows (`applayout.js`). */
const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['getInitData', getInitData],
  ['refreshAuth', getFreshAuth],
  ['setInstall', setInstall],
  ['setInstallFinish', setInstallFinish],
  ['setTitle', setTitle],
  ['setScroll', setScroll],
  ['reloadWindow', reloadWindow],
  ['resizeWindow', resizeWindow],
  ['setUserOption', keepUserOption],
  ['setAppOption', keepAppOption],
  ['openPath', openPath],
  ['openApplication', openApplication],
  ['closeApplication', closeApplication],
  ['getInterface', getInterface],
  ['placementBindEvent', bindEvent],
])

/** What single placements add; `getInterface` names those. */
const placementCommands: ReadonlyMap<string, Command> = new Map<string, Command>([['reloadData', reloadData]])

function getInitData({ config }: FramePage): Result {
  const { initData } = config
  return {
    outcome: 'answered',
    reply: { DOMAIN: location.host, ...initData },
    afterwards: () => {
      initData.FIRST_RUN = false
    },
  }
}

/**
 * The real host shows a browser alert when it gets no token, and stays silent. An alert would stop
 * the page, and with it every test and every demo: a notice on the page says the same.
 */
async function getFreshAuth({ config, notify }: FramePage): Promise<Result> {
  const auth = await refreshAuth(config.sid)
  if (!auth) {
    notify('noToken')
    return { outcome: 'silent', reason: 'the portal refused a new token' }
  }
  Object.assign(config.initData, auth)
  return { outcome: 'answered', reply: auth }
}

async function setInstall({ config }: FramePage, params: Params): Promise<Result> {
  if (params.install) await endFirstRun(config.sid)
  return { outcome: 'answered', reply: params }
}

async function setInstallFinish({ config }: FramePage, params: Params): Promise<Result> {
  const done = await setInstalled(config.sid, params.value !== false)
  return {
    outcome: 'answered',
    noReply: true,
    afterwards() {
      const url = new URL(location.href)
      url.searchParams.set('install_finished', done ? 'Y' : 'N')
      location.assign(url)
    },
  }
}

/** The title on the page; the browser tab keeps its own. */
function setTitle(_page: FramePage, params: Params): Result {
  const title = document.getElementById('pagetitle')
  if (title) title.textContent = String(params.title ?? '')
  return { outcome: 'answered', reply: params }
}

function setScroll(_page: FramePage, params: Params): Result {
  const scroll = Number.parseInt(String(params.scroll), 10)
  if (scroll >= 0) window.scrollTo({ top: scroll, behavior: 'instant' })
  return { outcome: 'answered', reply: params }
}

function reloadWindow(): Result {
  return { outcome: 'answered', noReply: true, afterwards: () => location.reload() }
}

function resizeWindow({ layout }: FramePage, params: Params): Result {
  layout.style.width =
    params.width === '100%' ? '100%' : `${Number.parseInt(String(params.width), 10) || 100}px`
  const height = Number.parseInt(String(params.height), 10)
  if (height > 0) layout.style.height = `${height}px`
  return { outcome: 'answered', reply: { width: layout.offsetWidth, height: layout.offsetHeight } }
}

async function keepUserOption({ config }: FramePage, params: Params): Promise<Result> {
  const options = await setUserOption(config.sid, String(params.name ?? ''), params.value)
  if (options) config.initData.USER_OPTIONS = options
  return { outcome: 'answered', reply: params }
}

/** Answers with all options of the app. Whoever is no administrator is not even told no. */
async function keepAppOption({ config }: FramePage, params: Params): Promise<Result> {
  const options = await setAppOption(config.sid, String(params.name ?? ''), params.value)
  if (!options) return { outcome: 'silent', reason: 'only an administrator sets options of the app' }
  config.initData.APP_OPTIONS = options
  return { outcome: 'answered', reply: options }
}

/** The same app once more, in a slider over this one, with these params as its options. */
async function openApplication({ config }: FramePage, params: Params): Promise<Result> {
  const { slider, options } = readPopup(params)
  const path = await popupPath(config.sid, options)
  if (path === undefined) return { outcome: 'silent', reason: 'the portal does not know this frame' }
  const closed = new Promise<undefined>((resolve) => {
    topPanels().open(new URL(path, location.origin), { ...slider, onClose: () => resolve(undefined) })
  })
  return { outcome: 'pending', closed }
}

function openPath({ config }: FramePage, params: Params): Result {
  if (isMobileBrowser()) return openPathError('METHOD_NOT_SUPPORTED_ON_DEVICE')
  const url = pathToOpen(params.path, config.generation, location.origin, config.clientId)
  if (!url) return openPathError('PATH_NOT_AVAILABLE')
  const width = panelWidth(String(params.path))
  const closed = new Promise((resolve) => {
    topPanels().open(url, { width, onClose: () => resolve({ result: 'close' }) })
  })
  return { outcome: 'pending', closed }
}

const openPathError = (errorCode: string): Result => ({
  outcome: 'answered',
  reply: { result: 'error', errorCode },
})

const isMobileBrowser = () =>
  /Android|webOS|iPhone|iPad|iPod|BlackBerry|IEMobile|Opera Mini/i.test(navigator.userAgent)

function closeApplication({ config }: FramePage): Result {
  const url = topPanels().topUrl()
  if (!url || !config.ownPaths.some((path) => url.startsWith(path))) {
    return { outcome: 'silent', reason: 'the top slider is not one of this app' }
  }
  topPanels().closeTop()
  return { outcome: 'answered' }
}

/** Only what a placement adds to the common commands; none of the portal's placements has events. */
function getInterface({ config }: FramePage): Result {
  return { outcome: 'answered', reply: { command: config.commands, event: [] } }
}

/** Placements answer when an event of theirs happens, and these have none. */
function bindEvent(_page: FramePage, params: Params): Result {
  return { outcome: 'silent', reason: `no event ${String(params.event)} in this placement` }
}

/** Brings the card around the frame up to date. */
async function reloadData(): Promise<Result> {
  const response = await fetch(location.href)
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html')
  for (const part of document.querySelectorAll('[data-refresh]')) {
    const newer = fresh.getElementById(part.id)
    if (newer) part.replaceChildren(...newer.childNodes)
  }
  return { outcome: 'answered' }
}
