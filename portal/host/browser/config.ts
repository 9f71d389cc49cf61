import type { Generation } from '../../server/state.ts'
import type { PlacementOptions } from '../placement-options.ts'

/** Element that holds the configuration of the page's frame as JSON. */
export const FRAME_CONFIG_ID = 'frame-config'

/** What the server tells the host script about the frame on its page. */
export interface FrameConfig {
  sid: string
  /** The address that the frame asks for, query included. */
  action: string
  /** Opened by GET through `iframe.src`, as static archives are, instead of by form POST. */
  isStatic: boolean
  generation: Generation
  placement: string
  /** Opened by `openApplication`. */
  isPopup: boolean
  /** `page` has a height to begin with, `tab` none at all, `popup` that of the slider. */
  layout: 'page' | 'tab' | 'popup'
  /** Commands that this placement adds to the common ones. */
  commands: readonly string[]
  clientId: string
  /** Beginnings of the addresses whose slider `closeApplication` may close. */
  ownPaths: string[]
  initData: InitData
}

/** The answer to `getInitData`, as the server knows it; the host script adds `DOMAIN`, its own `location.host`. */
export interface InitData {
  LANG: string
  PROTOCOL: 0 | 1
  PATH: string
  AUTH_ID: string
  /** Digits at first; a number once `refreshAuth` went through. */
  AUTH_EXPIRES: string | number
  REFRESH_ID: string
  MEMBER_ID: string
  FIRST_RUN: boolean
  IS_ADMIN: boolean
  INSTALL: boolean
  USER_OPTIONS: Record<string, string> | []
  APP_OPTIONS: Record<string, string> | []
  PLACEMENT: string
  /** `""` when there are none. */
  PLACEMENT_OPTIONS: PlacementOptions | ''
}

/** What a successful `POST /portal/refresh` answers, and `refreshAuth` with it. */
export interface FreshAuth {
  AUTH_ID: string
  AUTH_EXPIRES: number
  REFRESH_ID: string
}
