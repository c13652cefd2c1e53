import { UserError } from '../lib/user-error.ts'
import { isListening } from './lib/ports.ts'

/** The NodePorts of the dev overlay: API, web page, dashboard. */
export const NODE_PORTS = [30000, 30001, 30002] as const

/** Refuses to begin when another program holds one of the ports that lead to the cluster. */
export async function requireFreePorts(firstPort: number): Promise<void> {
  for (const [index] of NODE_PORTS.entries()) {
    if (await isListening(firstPort + index))
      throw new UserError(`port ${firstPort + index} of this machine is in use: stop what listens there ("ss -ltnp" names it; "npm start" uses 30000 to 30002 too), or choose others with --first-port`)
  }
}
