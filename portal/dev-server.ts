import { createServer, type Server } from 'node:http'
import { createServer as createVite } from 'vite'

/** Vite's development server behind an HTTP server that opens pages by POST too, as the portal's form does. */
export async function createDevServer(): Promise<Server> {
  const server = createServer()
  const vite = await createVite({
    server: { middlewareMode: { server }, hmr: { server } },
    appType: 'spa',
  })
  server.on('request', (request, response) => {
    if (request.method === 'POST') {
      request.resume()
      request.method = 'GET'
    }
    vite.middlewares(request, response)
  })
  server.on('close', () => vite.close())
  return server
}
