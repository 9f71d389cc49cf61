/** The browser of the stories, the soak and the benchmarks: Debian's Chromium, without what an empty desktop needs. */

/**
 * Chromium listens to the last such switch alone, so what Playwright 1.65 switches off is named here again.
 * The first two are the address bar's own pages: each window loads and runs them (a third of the processor while
 * stories run), and no test ever opens it.
 */
const SWITCHED_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

const chromiumWithout = (features: string[]) => ({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    // Chromium's sandbox needs a user that is not root, which a fresh machine may not have.
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-features=${features.join()}`,
  ],
})

export const CHROMIUM = chromiumWithout(SWITCHED_OFF)

/** A story is one page: a second renderer, started in advance for the next, is a tenth of the processor for nothing. */
export const CHROMIUM_OF_STORIES = chromiumWithout([...SWITCHED_OFF, 'SpareRendererForSitePerProcess'])
