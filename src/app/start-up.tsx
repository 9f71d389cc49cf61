import { type ReactNode, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { IntlProvider } from 'use-intl'
import { connect, NotConnected } from '../bitrix24/connect.ts'
import type { Host } from '../bitrix24/host.ts'
import { prepareFormats } from '../i18n/formats.ts'
import { type BaseMessages, languageOf } from '../i18n/languages.ts'
import { lazyScreen } from '../screens/lazy-screen.tsx'
import { inTime } from '../ui/in-time.ts'
import '../ui/index.css'
import { CrashBoundary } from './crash-boundary.tsx'
import { LoadingScreen, WordlessScreen } from './notice-screens.tsx'

const LoadedCrashScreen = lazyScreen('refused', async () => (await import('./crash-screen.tsx')).CrashScreen)

const NotConnectedScreen = lazyScreen(
  'refused',
  async () => (await import('./not-connected-screen.tsx')).NotConnectedScreen,
)

/**
 * Starts a page of the app: shakes hands with the portal, loads the person's language and shows what `screenOf` makes
 * of it; `screenOf` may already ask the portal. Every other ending (outside a portal, a silent host page, a fault of ours) has a screen too.
 */
export async function startUp(screenOf: (host: Host) => ReactNode): Promise<void> {
  const root = createRoot(document.getElementById('root') ?? document.body)
  document.addEventListener('focusin', holdFocus, { once: true })

  /** The portal puts the language into the frame's address too, so that the texts can load while it is still silent. */
  const early = new URLSearchParams(window.location.search).get('LANG') ?? navigator.language.slice(0, 2)
  const earlyTexts = textsOf(early)
  let newest: ReactNode
  show(early, earlyTexts, <LoadingScreen />)

  try {
    const host = await connect().finally(() => {
      newest = undefined
    })
    // Before anything is drawn: what the screen asks for travels meanwhile. The seam collects calls until the next
    // timer, and React would draw before that.
    const screen = screenOf(host)
    await new Promise((resolve) => setTimeout(resolve))
    prepareFormats(languageOf(host.language).tag)
    show(host.language, host.language === early ? earlyTexts : textsOf(host.language), screen)
  } catch (error) {
    if (!(error instanceof NotConnected)) show(early, earlyTexts, <CrashScreen report={String(error)} />)
    else {
      const explanation = <NotConnectedScreen reason={error.reason} />
      show(early, earlyTexts, <Suspense fallback={<LoadingScreen />}>{explanation}</Suspense>)
    }
  }

  /** In place of whatever was shown before, as soon as its texts are there; while they hang, that is said without them. */
  async function show(language: string, { loading, soon }: Texts, screen: ReactNode) {
    newest = screen
    const draw = (messages?: BaseMessages) => {
      if (newest === screen) root.render(messages ? worded(language, messages, screen) : <WordlessScreen />)
    }
    await soon.catch(() => draw())
    await loading.then(draw, () => {})
  }
}

function CrashScreen(props: { report: string }) {
  return (
    <Suspense fallback={<LoadingScreen />}>
      <LoadedCrashScreen {...props} />
    </Suspense>
  )
}

function worded(language: string, messages: BaseMessages, screen: ReactNode) {
  const { tag, direction } = languageOf(language)
  document.documentElement.lang = tag
  document.documentElement.dir = direction
  document.title = messages.app.name
  return (
    <StrictMode>
      <IntlProvider locale={tag} messages={messages}>
        <CrashBoundary fallback={(report) => <CrashScreen report={report} />}>{screen}</CrashBoundary>
      </IntlProvider>
    </StrictMode>
  )
}

/** Loaded once somebody has a place to lose; without it, nothing is worse than browsers make it. */
function holdFocus({ target }: Event) {
  const element = target as Element
  const section = element.closest('section')
  import('../ui/held-focus.ts').then((part) => part.holdFocus({ element, section })).catch(() => {})
}

interface Texts {
  loading: Promise<BaseMessages>
  /** The same, rejecting where they hang. */
  soon: Promise<BaseMessages>
}

function textsOf(language: string): Texts {
  const loading = languageOf(language).load()
  return { loading, soon: inTime(loading) }
}
