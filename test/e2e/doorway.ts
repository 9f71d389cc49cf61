import { connect, createServer, type Socket } from 'node:net'

/** A port of its own that leads to a server, and can be shut for good or for a while: then nothing listens there. */
export interface Doorway {
  /** With a closing slash. */
  url: string
  shut(): Promise<void>
  open(): Promise<void>
}

export async function openDoorway(target: string): Promise<Doorway> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  const server = createServer((incoming) => {
    const outgoing = connect(Number(port), hostname)
    for (const [socket, other] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => sockets.delete(socket))
      socket.pipe(other)
    }
  })
  const open = (wanted: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(wanted, '127.0.0.1', () => {
        server.removeListener('error', reject)
        resolve()
      })
    })
  await open(0)
  const own = (server.address() as { port: number }).port
  return {
    url: `http://127.0.0.1:${own}/`,
    open: () => open(own),
    shut: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
