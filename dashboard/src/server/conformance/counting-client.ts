import type { IncomingMessage } from 'node:http'
import type { CallOptions } from '../cluster/connection/client.ts'
import type { ClusterConnection } from '../cluster/connection/types.ts'
import { KubernetesClient } from '../cluster/connection/client.ts'

/** How many requests wait for the head of their answer. */
export interface RequestLoad {
  underWay: number
}

/** Tells how busy it is. */
export class CountingClient extends KubernetesClient {
  readonly #load: RequestLoad

  constructor(connection: ClusterConnection, load: RequestLoad) {
    super(connection)
    this.#load = load
  }

  override async open(path: string, options?: CallOptions): Promise<IncomingMessage> {
    this.#load.underWay += 1
    try {
      return await super.open(path, options)
    }
    finally {
      this.#load.underWay -= 1
    }
  }
}
