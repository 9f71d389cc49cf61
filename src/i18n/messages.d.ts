import type { Messages } from './locales/en.ts'

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages
  }
}
