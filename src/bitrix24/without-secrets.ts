/** Bitrix24's tokens are runs of letters and digits, much longer than any word of an error message. */
const TOKEN = /[\da-z]{32,}/gi

/** A text that may be shown and sent around: whatever looks like a token is left out. */
export function withoutSecrets(text: string): string {
  return text.replace(TOKEN, '…')
}
