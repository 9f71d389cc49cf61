// @vitest-environment jsdom
import { configure, render, screen, waitFor } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { expect, it, vi } from 'vitest'
import { type Host, HostProvider } from '../bitrix24/host.ts'
import { PortalError } from '../bitrix24/portal-error.ts'
import { messages } from '../i18n/locales/en.ts'
import { messages as lists } from '../i18n/locales/en-lists.ts'
import { Denied, NoWarehouses as NoWarehousesOfList } from './list-denials.tsx'
import { Problem } from './problem.tsx'
import { NoWarehouses } from './product/stock-section.tsx'

// The explanation is a file of its own, and the machine may be busy.
configure({ asyncUtilTimeout: 20_000 })
vi.setConfig({ testTimeout: 60_000 })

const error = new PortalError({
  kind: 'denied',
  code: '200040300010',
  method: 'catalog.productImage.list',
  description: 'Access Denied',
})

// All places in one test: what explains has loaded for good after the first.
it('never pushes away the button that somebody is about to press', async () => {
  const again = { onRetry: () => {}, busy: false }
  render(
    <IntlProvider locale="en" messages={{ ...messages, ...lists }} timeZone="UTC">
      <HostProvider value={{ isAdmin: false } as Host}>
        <Problem error={error} subject="Pictures" product="Oak table" right="catalog" {...again} />
        <NoWarehouses product="Oak table" {...again} />
        <Denied error={error} subject="Prices" place="deal 31" {...again} />
        <NoWarehousesOfList place="deal 31" {...again} />
      </HostProvider>
    </IntlProvider>,
  )
  const notices = screen.getAllByRole('status')
  expect(notices).toHaveLength(4)
  expect(screen.getByText('Pictures: access denied'), 'the title comes at once').toBeTruthy()
  expect(screen.getByText('Prices: access denied')).toBeTruthy()
  const buttons = { name: 'Check again' }
  expect(screen.queryAllByRole('button', buttons), 'before what explains it').toEqual([])
  await waitFor(() => expect(screen.queryAllByRole('button', buttons)).toHaveLength(4))
  for (const notice of notices) expect(notice.textContent).toMatch(/administrator/)
})
