import * as v from 'valibot'
import type { CallMethod } from './call-method.ts'

/**
 * The permissions that the app asks for, each for a reason of its own: the catalogue's methods, the places where it
 * is shown, and the product rows of CRM cards with their tabs.
 */
export const NEEDED_SCOPES = ['catalog', 'placement', 'crm'] as const

export type Scope = (typeof NEEDED_SCOPES)[number]

/** Without these the app cannot do its work at all; without `crm` it only has no tabs. */
export const ESSENTIAL_SCOPES: readonly Scope[] = ['catalog', 'placement']

/** The permission that a method needs, as the portal writes it: methods are named after it. */
export function scopeOf(method: string): string {
  return method.split('.')[0] ?? ''
}

const wireScopes = v.array(v.string())

/** The scopes that the portal granted to the app (method `scope`). */
export function readScopes(callMethod: CallMethod): Promise<string[]> {
  return callMethod('scope', {}, ({ result }) => v.parse(wireScopes, result))
}

/** Those of `scopes` that are missing among the granted ones. */
export function missingScopes(granted: readonly string[], scopes: readonly Scope[] = NEEDED_SCOPES): Scope[] {
  return scopes.filter((scope) => !granted.includes(scope))
}
