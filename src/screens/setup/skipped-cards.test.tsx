// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, it, vi } from 'vitest'
import { messages } from '../../i18n/locales/en.ts'
import { messages as setup } from '../../i18n/locales/en-setup.ts'
import { SkippedCards } from './skipped-cards.tsx'
import { portalError } from './test-host.ts'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

it('names two catalogues of one name, each with its reason, without a complaint of the console', () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  render(
    <IntlProvider locale="en" messages={{ ...messages, ...setup }} timeZone="UTC">
      <SkippedCards
        catalogues={[
          { iblockId: 24, name: 'Goods', error: portalError('denied') },
          { iblockId: 25, name: 'Goods', error: portalError('server') },
        ]}
      />
    </IntlProvider>,
  )
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Goods: access denied',
    'Goods: the portal failed',
  ])
  expect(complaints).not.toHaveBeenCalled()
})
