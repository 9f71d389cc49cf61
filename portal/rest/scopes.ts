import type { Call } from './call.ts'

/** An incoming webhook has scopes of its own, fixed when it was made. */
const WEBHOOK_SCOPES: readonly string[] = ['catalog', 'crm', 'placement']

export const grantedScopes = ({ access, world }: Call): string[] => [
  ...(access.kind === 'webhook' ? WEBHOOK_SCOPES : world.app.scopes),
]
