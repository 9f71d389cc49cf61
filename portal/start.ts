/**
 * `npm start` and `npm run dev`: the local Bitrix24 and the app, until Ctrl-C. With `--dev`, the app comes from
 * Vite's development server instead of `dist/`.
 */
import type { Server } from 'node:http'
import { resolve } from 'node:path'
import { createAppServer } from './app-server.ts'
import { ConfigError, readConfig } from './config.ts'
import { demoWorld } from './demo/world.ts'
import { createDevServer } from './dev-server.ts'
import { listen } from './server/listen.ts'
import { startPortal } from './server/portal.ts'
import { largeWorld } from './world/large.ts'

try {
  const config = readConfig(process.env)
  const app: Server = process.argv.includes('--dev')
    ? await createDevServer()
    : createAppServer(resolve('dist'))
  await listen(app, config.appPort, 'APP_PORT')
  const portal = await startPortal({
    world: config.world === 'large' ? largeWorld() : demoWorld(),
    generation: config.generation,
    latencyMs: config.latencyMs,
    port: config.portalPort,
    appUrl: `http://127.0.0.1:${config.appPort}/`,
  })
  console.log(`Portal ready: ${portal.url}`)
  const stop = async () => {
    app.closeAllConnections()
    app.close()
    await portal.close()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  console.error(error.message)
  process.exit(1)
}
