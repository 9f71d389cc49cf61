import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Answers, portalError, testHost } from '../setup/test-host.ts'
import { createInstaller, type Installation, RELOAD_PATIENCE_MS } from './installation.ts'

const titles = { en: 'Stock & Photos' }
const target = { handler: 'https://app.example/index.html', titles, menuTitles: titles }
const BOUND = {
  placement: 'LEFT_MENU',
  handler: target.handler,
  langAll: { en: { TITLE: 'Stock & Photos' } },
}

const healthy: Answers = {
  scope: () => ['catalog', 'placement', 'crm'],
  'placement.list': () => ['LEFT_MENU'],
  'placement.get': () => [BOUND],
}

function installer(answers: Answers = healthy, more: { isAdmin?: boolean; isInstalling?: boolean } = {}) {
  const host = testHost(answers)
  const finishInstallation = vi.fn()
  const made = createInstaller(
    { ...host, isAdmin: true, isInstalling: true, finishInstallation, ...more },
    async () => target,
    async () => {},
  )
  const steps: Installation['step'][] = []
  made.flow.subscribe(() => steps.push(made.flow.current().step))
  return { ...made, host, finishInstallation, steps }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the installer', () => {
  it('checks and gets ready without a question', async () => {
    const { run, flow } = installer()
    await run()
    expect(flow.current()).toEqual({
      step: 'ready',
      report: { places: [{ placement: 'LEFT_MENU', outcome: 'kept' }], absent: expect.any(Array) },
      missing: [],
    })
  })

  it('tells a person who is no administrator so, and asks the portal for nothing', async () => {
    const { run, flow, host } = installer(healthy, { isAdmin: false })
    await run()
    expect(flow.current()).toEqual({ step: 'not-admin' })
    expect(host.reads).toEqual([])
  })

  it('tells the same to a person who may install apps and is refused as no administrator', async () => {
    const { run, flow } = installer({
      ...healthy,
      'placement.get': () => {
        throw portalError('admin-only', 'ACCESS_DENIED', 'placement.get')
      },
    })
    await run()
    expect(flow.current()).toEqual({ step: 'not-admin' })
  })

  it.each([
    [['catalog'], ['placement']],
    [['placement', 'crm'], ['catalog']],
    [[], ['catalog', 'placement']],
  ])('with only %j granted, names what is missing and binds nothing', async (granted, missing) => {
    const { run, flow, host } = installer({ ...healthy, scope: () => granted })
    await run()
    expect(flow.current()).toEqual({ step: 'missing-scopes', missing })
    expect(host.reads).toEqual(['scope'])
  })

  it('goes on without crm, and says that it is missing', async () => {
    const { run, flow } = installer({ ...healthy, scope: () => ['catalog', 'placement'] })
    await run()
    expect(flow.current()).toMatchObject({ step: 'ready', missing: ['crm'] })
  })

  it('says that the portal failed, and can be run again', async () => {
    let isDown = true
    const { run, flow } = installer({
      ...healthy,
      scope: () => {
        if (isDown) throw portalError('timeout')
        return ['catalog', 'placement', 'crm']
      },
    })
    await run()
    expect(flow.current()).toMatchObject({ step: 'failed', error: { kind: 'timeout' } })
    isDown = false
    await run()
    expect(flow.current()).toMatchObject({ step: 'ready' })
  })

  it('does its work once, however often it is started meanwhile', async () => {
    const { run, host } = installer()
    await Promise.all([run(), run()])
    expect(host.reads.filter((method) => method === 'scope')).toHaveLength(1)
  })
})

describe('the end of the installation', () => {
  it('is told to the portal once, and nothing is asked after it', async () => {
    const { run, finish, finishInstallation, host, flow } = installer()
    await run()
    finish()
    finish()
    const asked = host.reads.length
    await run()
    expect(finishInstallation).toHaveBeenCalledTimes(1)
    expect(host.reads).toHaveLength(asked)
    expect(flow.current()).toEqual({ step: 'finishing' })
  })

  it('asks the person to reload where the portal does not', async () => {
    const { run, finish, flow } = installer()
    await run()
    finish()
    vi.advanceTimersByTime(RELOAD_PATIENCE_MS)
    expect(flow.current()).toEqual({ step: 'not-reloaded' })
  })

  it('does not come while places are being bound', async () => {
    const { run, finish, finishInstallation } = installer()
    const work = run()
    finish()
    await work
    expect(finishInstallation).not.toHaveBeenCalled()
  })

  it('is none for an app that is installed already', async () => {
    const { run, finish, finishInstallation, flow } = installer(healthy, { isInstalling: false })
    await run()
    finish()
    expect(finishInstallation).not.toHaveBeenCalled()
    expect(flow.current()).toMatchObject({ step: 'ready' })
  })
})
