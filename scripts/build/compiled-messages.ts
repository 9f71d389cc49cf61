import compile from 'icu-minify/compile'
import { type Plugin, runnerImport } from 'vite'

type Tree = { [key: string]: string | Tree }
type CompiledTree = { [key: string]: ReturnType<typeof compile> | CompiledTree }

const LOCALE_FILE = /\/src\/i18n\/locales\/[\w-]+\.ts$/

/**
 * Parses the messages of the locale files when the app is built, and leaves use-intl's parser of ICU messages out of
 * it (documentation of use-intl, "Precompilation"): the parser is heavier than the texts, and a first screen would
 * parse each of its messages before it shows. In development and in tests messages stay texts.
 * A message that cannot be parsed ends the build and is named.
 */
export const compiledMessages: Plugin = {
  name: 'compiled-messages',
  apply: 'build',
  config: () => ({
    resolve: {
      alias: [{ find: /^use-intl\/format-message$/, replacement: 'use-intl/format-message/format-only' }],
    },
  }),
  async load(id) {
    if (!LOCALE_FILE.test(id)) return undefined
    const { module, dependencies } = await runnerImport<{ messages: Tree }>(id, { configFile: false })
    for (const file of dependencies) this.addWatchFile(file)
    return `export const messages = ${JSON.stringify(compileTree(module.messages))}`
  },
}

/** The same tree with every text compiled. */
export function compileTree(tree: Tree, path = ''): CompiledTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => {
      const place = `${path}${key}`
      return [key, typeof value === 'string' ? compileText(value, place) : compileTree(value, `${place}.`)]
    }),
  )
}

function compileText(text: string, place: string) {
  try {
    return compile(text)
  } catch (cause) {
    throw new Error(`The message "${place}" cannot be parsed: ${text}`, { cause })
  }
}
