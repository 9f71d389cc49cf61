// @vitest-environment jsdom
import { renderHook } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { expect, it } from 'vitest'
import { messages } from '../../i18n/locales/en.ts'
import { messages as setup } from '../../i18n/locales/en-setup.ts'
import { useRefusalText } from './place-words.ts'
import { portalError } from './test-host.ts'

const ADDRESS = 'https://app.example/index.html'

function textOf(error: unknown): string {
  const { result } = renderHook(() => useRefusalText(), {
    wrapper: ({ children }) => (
      <IntlProvider locale="en" messages={{ ...messages, ...setup }} timeZone="UTC">
        {children}
      </IntlProvider>
    ),
  })
  return result.current(error, 'Main menu', ADDRESS)
}

it.each([
  ['ERROR_PLACEMENT_NOT_FOUND', 'does not know this place'],
  ['ERROR_PLACEMENT_MAX_COUNT', 'Another page of the app holds this place'],
  ['ERROR_WRONG_HANDLER_URL', `does not accept the app’s address ${ADDRESS}`],
  ['ERROR_UNSUPPORTED_PROTOCOL', `does not accept the app’s address ${ADDRESS}`],
  ['ERROR_HANDLER_URL_MATCH', `by another host than that of ${ADDRESS}`],
])('%s is said in words that lead further', (code, words) => {
  expect(textOf(portalError('unexpected', code))).toContain(words)
})

it('a place that is not bound after an answer without an error has words, too', () => {
  expect(textOf(undefined)).toContain('reported no error')
})
