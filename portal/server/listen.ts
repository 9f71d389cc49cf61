import type { Server } from 'node:http'
import { ConfigError } from '../config.ts'

/** Another program has the port. */
export class PortTakenError extends ConfigError {
  override name = 'PortTakenError'
}

/**
 * Makes a server listen on a loopback address; port 0 takes any free one.
 *
 * @param variable the environment variable that chose the port, named when it is taken
 * @throws PortTakenError with a sentence for the person at the terminal
 */
export async function listen(server: Server, port: number, variable: string, host = '127.0.0.1') {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(taken(port, variable)) : error)
    })
    server.listen(port, host, resolve)
  })
}

const taken = (port: number, variable: string) =>
  `Port ${port} is taken: stop the program that listens there, or set ${variable} to another port.`

/** The port that a listening server got. */
export function portOf(server: Server): number {
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server does not listen.')
  return address.port
}
