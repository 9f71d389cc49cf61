import type { FrameConfig } from './config.ts'

/**
 * Commands that the host ignores in this context. The app's own page may do everything; a placement
 * may not touch the page around it, and an app opened by another frame not its size either.
 */
export function deniedCommands(
  frame: Pick<FrameConfig, 'placement' | 'isPopup' | 'generation'>,
): readonly string[] {
  const { placement, isPopup, generation } = frame
  const denied: string[] = []
  if (placement !== 'DEFAULT') {
    denied.push(...(generation === 'g1' ? ['setTitle', 'setScroll', 'reloadWindow'] : ['setTitle']))
  }
  if (isPopup) denied.push('resizeWindow')
  return denied
}
