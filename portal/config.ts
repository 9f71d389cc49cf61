import type { Generation } from './server/state.ts'

/** What the environment says about the portal to start; see `readConfig`. */
export interface PortalConfig {
  portalPort: number
  appPort: number
  /** Milliseconds added to every HTTP request below `/rest/`. */
  latencyMs: number
  generation: Generation
  /** The telling demo catalogue, or one of 50,000 products for measurements. */
  world: 'demo' | 'large'
}

/** A setting that cannot be used; its message is a whole sentence for the person at the terminal. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

const LATENCY_LIMIT_MS = 60_000

/**
 * Reads the `PORTAL_*` and `APP_PORT` variables; an absent or empty one means its default.
 *
 * @throws ConfigError with a sentence that names the variable, its value and what is allowed.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): PortalConfig {
  const config: PortalConfig = {
    portalPort: readNumber(env, 'PORTAL_PORT', 8024, 1, 65_535),
    appPort: readNumber(env, 'APP_PORT', 8025, 1, 65_535),
    latencyMs: readNumber(env, 'PORTAL_LATENCY_MS', 0, 0, LATENCY_LIMIT_MS),
    generation: readChoice(env, 'PORTAL_GENERATION', ['g3', 'g2', 'g1']),
    world: readChoice(env, 'PORTAL_WORLD', ['demo', 'large']),
  }
  if (config.portalPort === config.appPort) {
    throw new ConfigError(
      `PORTAL_PORT and APP_PORT are both ${config.portalPort}: the portal and the app need a port each.`,
    )
  }
  return config
}

type Env = Readonly<Record<string, string | undefined>>

function readNumber(env: Env, name: string, preset: number, least: number, most: number): number {
  const text = env[name]
  if (text === undefined || text === '') return preset
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new ConfigError(`${name} is "${text}": it must be a whole number from ${least} to ${most}.`)
  }
  return value
}

/** The first choice is the default. */
function readChoice<Choice extends string>(env: Env, name: string, choices: readonly [Choice, ...Choice[]]) {
  const text = env[name]
  if (text === undefined || text === '') return choices[0]
  const choice = choices.find((one) => one === text)
  if (choice === undefined) {
    throw new ConfigError(`${name} is "${text}": it must be one of ${[...choices].sort().join(', ')}.`)
  }
  return choice
}
