import type { NamedRow } from './rows.ts'

/** Rows of the way to the pods: services, and how many addresses stand behind them. */

export interface ServicePortRow {
  name: string | null
  protocol: string
  port: number
  /** A number or the name of a container port. */
  targetPort: string
  nodePort: number | null
}

export interface ServiceRow extends NamedRow {
  type: string
  isHeadless: boolean
  ports: ServicePortRow[]
  /** null: the addresses are given by somebody else. */
  selector: Record<string, string> | null
  /** Addresses or names of the load balancer; empty while it has none. */
  loadBalancer: string[]
}

export interface EndpointSliceRow extends NamedRow {
  service: string | null
  readyAddresses: number
  notReadyAddresses: number
  /** Addresses of pods that are ending; they count as not ready too. */
  terminatingAddresses: number
}
