import type { Ports } from '../options.ts'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { UserError } from '../../lib/user-error.ts'
import { PORT_VARIABLES } from '../options.ts'
import { portOwner } from './port-owner.ts'

/** Why the port cannot be listened on, as an error code; undefined when it can. */
async function tryPort(port: number, host: string): Promise<string | undefined> {
  const server = createServer()
  try {
    server.listen({ port, host, exclusive: true })
    await once(server, 'listening')
    return undefined
  }
  catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error)
  }
  finally {
    server.close()
  }
}

async function explain(name: keyof Ports, port: number, code: string): Promise<string> {
  const remedy = `or choose another with ${PORT_VARIABLES[name]}=<port>`
  if (code !== 'EADDRINUSE')
    return `port ${port} (${name}) cannot be used: ${code}; choose another with ${PORT_VARIABLES[name]}=<port>`
  const owner = await portOwner(port)
  return `port ${port} (${name}) is in use by ${owner ?? 'another process'}: stop it, ${remedy}`
}

/** Throws one line about every port that cannot be used. */
export async function checkPorts(ports: Ports, host: string): Promise<void> {
  const faults: string[] = []
  for (const [name, port] of Object.entries(ports) as [keyof Ports, number][]) {
    const code = await tryPort(port, host)
    if (code !== undefined)
      faults.push(await explain(name, port, code))
  }
  if (faults.length > 0)
    throw new UserError(faults.join('\nerror: '))
}
