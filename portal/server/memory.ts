import type { HostMemory } from './state.ts'

/** What the host keeps between openings of the frame, for as long as the portal runs. */
export function createMemory(): HostMemory {
  const settled = new Set<string>()
  const options = new Map<string, Record<string, string>>()
  const memory: HostMemory = {
    isFirstRun: ({ key }) => !settled.has(key),
    endFirstRun: ({ key }) => {
      settled.add(key)
    },
    userOptions({ key }) {
      const own = options.get(key) ?? {}
      options.set(key, own)
      return own
    },
    appOptions: {},
    forget() {
      settled.clear()
      options.clear()
      memory.appOptions = {}
    },
  }
  return memory
}
