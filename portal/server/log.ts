import type { HostEntry, HttpEntry, PortalLog } from './state.ts'

/** Keeps what happened in memory, in the order of arrival. */
export function createLog(): PortalLog {
  let entries: (HttpEntry | HostEntry)[] = []
  return {
    add(entry) {
      entries.push(entry)
    },
    read: () => entries.toSorted((a, b) => a.at.localeCompare(b.at)),
    clear() {
      entries = []
    },
  }
}
