// @vitest-environment jsdom
import { cleanup, configure, render, screen } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Host, HostProvider } from '../bitrix24/host.ts'
import { PortalError, type ProblemKind } from '../bitrix24/portal-error.ts'
import { messages } from '../i18n/locales/en.ts'
import { Problem } from './problem.tsx'

// The explanation is a file of its own, and the machine may be busy.
configure({ asyncUtilTimeout: 20_000 })
vi.setConfig({ testTimeout: 60_000 })

afterEach(cleanup)

function show(error: unknown, { isAdmin = false } = {}) {
  render(
    <IntlProvider locale="en" messages={messages} timeZone="UTC">
      <HostProvider value={{ isAdmin } as Host}>
        <Problem
          error={error}
          subject="Pictures"
          product="Oak table"
          right="catalog"
          onRetry={() => {}}
          busy={false}
        />
      </HostProvider>
    </IntlProvider>,
  )
  return document.body.textContent ?? ''
}

const failure = (kind: ProblemKind, method = 'catalog.product.get', code = 'CODE') =>
  new PortalError({ kind, code, method, description: 'in the server’s words' })

describe('a section that could not be loaded', () => {
  it.each<[ProblemKind, string, string]>([
    ['denied', 'Pictures: access denied', 'Check again'],
    ['admin-only', 'Pictures: for administrators only', 'Check again'],
    ['scope', 'Pictures: the app has no permission', 'Check again'],
    ['not-found', 'Pictures: not found', 'Try again'],
    ['no-method', 'Pictures: not available in this portal', 'Try again'],
    ['busy', 'Pictures: Bitrix24 is overloaded', 'Try again'],
    ['offline', 'Pictures: no connection', 'Try again'],
    ['timeout', 'Pictures: no answer', 'Try again'],
    ['server', 'Pictures: the portal failed', 'Try again'],
    ['malformed', 'Pictures: unreadable answer', 'Try again'],
    ['unchecked', 'Pictures: access could not be checked', 'Try again'],
    ['session', 'Your session has ended', 'Try again'],
    ['unexpected', 'Pictures: could not be loaded', 'Try again'],
  ])('has words of its own for %s', async (kind, title, action) => {
    expect(show(failure(kind))).toContain(title)
    expect(await screen.findByRole('button', { name: action })).toBeTruthy()
    expect(document.body.textContent).toContain('CODE — in the server’s words')
  })

  it('gives what is no error of the seam the words of the unexpected', () => {
    expect(show(new TypeError('x is not a function'))).toContain('Pictures: could not be loaded')
  })

  it('says what to do where the session ended while something else was there', async () => {
    show(failure('session'))
    expect(
      await screen.findByText(/^Bitrix24 no longer accepts this page’s access\. Close this panel/),
    ).toBeTruthy()
  })

  it('names the method that is missing', async () => {
    show(failure('no-method', 'catalog.productImage.list'))
    expect(await screen.findByText(/does not know the method catalog\.productImage\.list/)).toBeTruthy()
  })

  it('offers a request to an administrator to everybody else, and the path to administrators', async () => {
    show(failure('denied'))
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox')).value).toContain('Oak table')
    cleanup()
    show(failure('denied'), { isAdmin: true })
    expect(await screen.findByText(/^You are an administrator: grant it in CRM/)).toBeTruthy()
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it('tells a closed information block from the right to the catalogue, to each in their own words', async () => {
    const closed = failure('denied', 'catalog.product.list', '200040300030')
    show(closed)
    expect(
      await screen.findByText(
        /^The access permissions of this catalogue’s information block do not give you/,
      ),
    ).toBeTruthy()
    expect(screen.getByText('«View in Control Panel»')).toBeTruthy()
    expect(
      screen.getByText(/^Ask a Bitrix24 administrator .* Information blocks → the catalogue/),
    ).toBeTruthy()
    const { value } = await screen.findByRole<HTMLTextAreaElement>('textbox')
    expect(value).toContain('«View in Control Panel»')
    expect(value).toContain('Information blocks → the catalogue')
    expect(value).toContain('Oak table')
    expect(document.body.textContent).not.toContain('View product catalog')
    cleanup()
    show(closed, { isAdmin: true })
    expect(
      await screen.findByText(/^You are an administrator: .* Information blocks → the catalogue/),
    ).toBeTruthy()
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it('names the permission that the app lacks, and who can give it, to each in their own words', async () => {
    show(failure('scope'))
    const lacks = /without the permission “catalog”, which it needs for this \(catalog\.product\.get\)/
    expect(await screen.findByText(lacks)).toBeTruthy()
    expect(screen.getByText(/^Ask a Bitrix24 administrator to update the app/)).toBeTruthy()
    const request = await screen.findByRole<HTMLTextAreaElement>('textbox')
    expect(request.value).toContain('lacks the permission “catalog”')
    cleanup()
    show(failure('scope'), { isAdmin: true })
    expect(await screen.findByText(/^You are an administrator: update the app/)).toBeTruthy()
    expect(screen.queryByRole('textbox')).toBeNull()
  })
})
