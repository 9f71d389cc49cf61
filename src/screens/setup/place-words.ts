import { useTranslations } from 'use-intl'
import { PortalError } from '../../bitrix24/portal-error.ts'
import { useProblemTitle } from '../problem-words.ts'

const NAME_OF = {
  REST_APP_URI: 'link',
  LEFT_MENU: 'menu',
  CRM_LEAD_DETAIL_TAB: 'lead',
  CRM_DEAL_DETAIL_TAB: 'deal',
  CRM_QUOTE_DETAIL_TAB: 'quote',
  CRM_SMART_INVOICE_DETAIL_TAB: 'invoice',
} as const

/** What a place is called, by its code. */
export function usePlaceName(): (code: string) => string {
  const t = useTranslations('setup.places')
  return (code) => {
    const [, id] = /^CRM_DYNAMIC_(\d+)_DETAIL_TAB$/.exec(code) ?? []
    if (id !== undefined) return t('process', { id })
    return code in NAME_OF ? t(NAME_OF[code as keyof typeof NAME_OF]) : t('other', { code })
  }
}

/** Refusals of `placement.bind` that say what is wrong. */
const REFUSAL_OF = {
  ERROR_PLACEMENT_NOT_FOUND: 'unknown',
  ERROR_PLACEMENT_MAX_COUNT: 'taken',
  ERROR_WRONG_HANDLER_URL: 'address',
  ERROR_UNSUPPORTED_PROTOCOL: 'address',
  ERROR_HANDLER_URL_MATCH: 'host',
} as const

/** Why a place was refused; `address` is where the app lives. */
export function useRefusalText(): (error: unknown, place: string, address: string) => string {
  const t = useTranslations('setup.places.refusal')
  const titleOf = useProblemTitle()
  return (error, place, address) => {
    if (error === undefined) return t('silent')
    const code = error instanceof PortalError ? error.code : ''
    return code in REFUSAL_OF
      ? t(REFUSAL_OF[code as keyof typeof REFUSAL_OF], { address })
      : titleOf(error, place)
  }
}
