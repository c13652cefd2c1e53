import type { IncomingMessage } from 'node:http'
import type { CallOptions } from '../cluster/connection/client.ts'
import type { ClusterConnection } from '../cluster/connection/types.ts'
import { KubernetesClient } from '../cluster/connection/client.ts'

/** How many requests wait for an answer: a watch for its head, others for all of it. */
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

  override call<Answer>(path: string, options?: CallOptions): Promise<Answer> {
    return this.#count(super.call<Answer>(path, options))
  }

  override open(path: string, options?: CallOptions): Promise<IncomingMessage> {
    return this.#count(super.open(path, options))
  }

  async #count<Answer>(answer: Promise<Answer>): Promise<Answer> {
    this.#load.underWay += 1
    try {
      return await answer
    }
    finally {
      this.#load.underWay -= 1
    }
  }
}
