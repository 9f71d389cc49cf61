import { useSyncExternalStore } from 'react'

/** The address's part after `#`, without it: the only part that can change without asking the server for the page. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => window.location.hash.slice(1))
}

function subscribe(onChange: () => void) {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}
