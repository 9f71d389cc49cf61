/** An interface language: the portal's own code, its name, and what `<html lang>` takes. */
export interface Language {
  code: string
  name: string
  tag: string
  dir: 'ltr' | 'rtl'
}

const ltr = (code: string, name: string, tag: string): Language => ({ code, name, tag, dir: 'ltr' })

/** The portal's languages; its codes are not those of BCP 47 (`la` is Spanish, `sc` simplified Chinese). */
export const languages: readonly Language[] = [
  ltr('en', 'English', 'en'),
  ltr('de', 'Deutsch', 'de-DE'),
  ltr('la', 'Español', 'es-ES'),
  ltr('fr', 'Français', 'fr-FR'),
  ltr('it', 'Italiano', 'it-IT'),
  ltr('pl', 'Polski', 'pl-PL'),
  ltr('br', 'Português', 'pt-BR'),
  ltr('ru', 'Русский', 'ru-RU'),
  ltr('ua', 'Українська', 'uk-UA'),
  ltr('kz', 'Қазақша', 'kk'),
  ltr('tr', 'Türkçe', 'tr-TR'),
  { code: 'ar', name: 'العربية', tag: 'ar-SA', dir: 'rtl' },
  ltr('in', 'हिन्दी', 'hi-IN'),
  ltr('id', 'Bahasa Indonesia', 'id-ID'),
  ltr('ms', 'Bahasa Melayu', 'ms-MY'),
  ltr('th', 'ไทย', 'th-TH'),
  ltr('vn', 'Tiếng Việt', 'vi-VN'),
  ltr('sc', '简体中文', 'zh-CN'),
  ltr('tc', '繁體中文', 'zh-TW'),
  ltr('ja', '日本語', 'ja-JP'),
]
