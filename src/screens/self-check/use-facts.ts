import { useTranslations } from 'use-intl'
import type { AppInfo } from '../../bitrix24/app-info.ts'
import { appLink } from '../../bitrix24/app-link.ts'
import { useHost } from '../../bitrix24/host.ts'
import { PortalError } from '../../bitrix24/portal-error.ts'
import { missingScopes, NEEDED_SCOPES } from '../../bitrix24/scopes.ts'
import { useFormats } from '../../i18n/formats.ts'
import type { Fact } from '../setup/fact-list.tsx'
import { usePlaceName } from '../setup/place-words.ts'
import { PROBED, type ProbeAnswer, type ProbeName, type Probes } from './probes.ts'
import type { Places } from './self-check-queries.ts'
import { VERSIONS } from './versions.ts'

/** Turns what was found out into lines to read and to copy. */
export function useFacts() {
  const t = useTranslations('selfCheck')
  const tSetup = useTranslations('setup')
  const formats = useFormats()
  const nameOf = usePlaceName()
  const { origin, isAdmin, language, placement } = useHost()

  function ofApp(info: AppInfo | undefined, probes: Probes | undefined): Fact[] {
    const facts: (Fact | false)[] = [
      { label: t('appVersion'), value: VERSIONS.app },
      { label: t('sdk'), value: VERSIONS.sdk },
      { label: t('portal'), value: origin },
      info !== undefined && { label: t('portalVersion'), value: `${info.version} (${info.status ?? '—'})` },
      info !== undefined && { label: t('code'), value: info.code },
      info?.license !== undefined && { label: t('license'), value: info.license },
      { label: t('person'), value: isAdmin ? t('admin') : t('employee') },
      { label: t('language'), value: language },
      { label: t('openedBy'), value: placement.code },
    ]
    if (probes) {
      const { roundTripMs } = probes
      const ms = roundTripMs === undefined ? '—' : t('ms', { ms: formats.quantity(Math.round(roundTripMs)) })
      const passesUri = hasUri(placement.options)
      facts.push(
        { label: t('roundTrip'), value: ms },
        { label: t('generation'), value: t(passesUri ? 'newest' : probes.generation) },
        ...(passesUri && info
          ? [{ label: t('constantLink'), note: t('constantLinkHint'), value: appLink(info.code, {}) }]
          : []),
      )
    }
    return facts.filter((fact) => fact !== false)
  }

  function ofScopes(granted: readonly string[]): Fact[] {
    const missing = missingScopes(granted)
    const unneeded = granted.filter((scope) => !(NEEDED_SCOPES as readonly string[]).includes(scope))
    return [
      ...NEEDED_SCOPES.map((scope): Fact => {
        const isMissing = missing.includes(scope)
        return {
          label: tSetup(`scopes.${scope}`),
          note: scope,
          value: isMissing ? t('lacking') : t('granted'),
          tone: isMissing ? 'alert' : 'success',
        }
      }),
      ...unneeded.map((scope): Fact => ({ label: scope, value: t('unneeded'), tone: 'neutral' })),
    ]
  }

  function ofPlaces({ states, extra, offered, absent }: Places): Fact[] {
    const tones = { right: 'success', missing: 'alert', stale: 'warning', unjudged: 'neutral' } as const
    const fact = (code: string, value: string, tone: Fact['tone']): Fact => ({
      label: nameOf(code),
      note: code,
      value,
      tone,
    })
    return [
      ...(states
        ? states.map(({ placement: code, state }) => fact(code, tSetup(`places.${state}`), tones[state]))
        : offered.map((code) => fact(code, t('offered'), 'neutral'))),
      ...extra.map(({ placement: code }) => fact(code, tSetup('places.extra'), 'neutral')),
      ...absent.map((code) => fact(code, tSetup('places.absent'), 'neutral')),
    ]
  }

  function ofProbes({ answers }: Probes): Fact[] {
    return (Object.keys(PROBED) as ProbeName[]).map((name) => ({
      label: t(name),
      note: PROBED[name],
      ...outcomeOf(answers[name]),
    }))
  }

  function outcomeOf(answer: ProbeAnswer): Pick<Fact, 'value' | 'tone'> {
    if ('error' in answer) {
      const { error } = answer
      const kind = error instanceof PortalError ? error.kind : undefined
      if (kind === 'admin-only') return { value: t('adminOnly'), tone: 'neutral' }
      const code = error instanceof PortalError && error.code ? ` (${error.code})` : ''
      if (kind === 'denied' || kind === 'scope') return { value: `${t('denied')}${code}`, tone: 'warning' }
      return { value: `${t('failed')}${code}`, tone: 'alert' }
    }
    const { state, count, catalogues, productId } = answer
    if (state) return { value: t(state), tone: 'success' }
    if (catalogues) {
      return {
        value: t('inCatalogues', catalogues),
        tone: catalogues.open === catalogues.all ? 'success' : 'warning',
      }
    }
    if (productId !== undefined) return { value: t('ofProduct', { id: String(productId) }), tone: 'success' }
    return {
      value: count === undefined ? t('allowed') : `${t('allowed')}: ${formats.quantity(count)}`,
      tone: 'success',
    }
  }

  return { ofApp, ofScopes, ofPlaces, ofProbes }
}

/** Only the newest servers pass the address of the page that the app was opened from. */
function hasUri(options: unknown): boolean {
  return typeof options === 'object' && options !== null && Object.hasOwn(options, 'URI')
}
