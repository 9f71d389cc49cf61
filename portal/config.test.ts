import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

describe('the configuration of the portal', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      portalPort: 8024,
      appPort: 8025,
      latencyMs: 0,
      generation: 'g3',
      world: 'demo',
    })
  })

  it('takes what the environment says, and an empty variable for an absent one', () => {
    expect(
      readConfig({
        PORTAL_PORT: '9000',
        APP_PORT: '9001',
        PORTAL_LATENCY_MS: '120',
        PORTAL_GENERATION: 'g1',
        PORTAL_WORLD: '',
      }),
    ).toEqual({ portalPort: 9000, appPort: 9001, latencyMs: 120, generation: 'g1', world: 'demo' })
  })

  it('knows the large world', () => {
    expect(readConfig({ PORTAL_WORLD: 'large' }).world).toBe('large')
  })

  it.each([
    [{ PORTAL_PORT: '80a' }, 'PORTAL_PORT is "80a": it must be a whole number from 1 to 65535.'],
    [{ PORTAL_PORT: '0' }, 'PORTAL_PORT is "0": it must be a whole number from 1 to 65535.'],
    [{ APP_PORT: '70000' }, 'APP_PORT is "70000": it must be a whole number from 1 to 65535.'],
    [{ PORTAL_LATENCY_MS: '-1' }, 'PORTAL_LATENCY_MS is "-1": it must be a whole number from 0 to 60000.'],
    [{ PORTAL_GENERATION: 'G3' }, 'PORTAL_GENERATION is "G3": it must be one of g1, g2, g3.'],
    [{ PORTAL_WORLD: 'tiny' }, 'PORTAL_WORLD is "tiny": it must be one of demo, large.'],
    [
      { PORTAL_PORT: '8025' },
      'PORTAL_PORT and APP_PORT are both 8025: the portal and the app need a port each.',
    ],
  ])('refuses %j with a sentence', (env, sentence) => {
    expect(() => readConfig(env)).toThrow(new ConfigError(sentence))
  })
})
