import type { KubernetesClient } from '../connection/client.ts'
import type { KubernetesObject } from '../wire.ts'
import type { Clock } from './clock.ts'
import type { ListResult } from './list-pages.ts'
import { listPages } from './list-pages.ts'
import { AnswerTimeout } from './within.ts'

const PAGE_SIZE = 500
const SMALLEST_PAGE_SIZE = 50

export interface ListReaderOptions<Item extends KubernetesObject, Row> {
  client: Pick<KubernetesClient, 'call'>
  path: string
  project: (item: Item) => Row
  clock: Clock
  /** For each page. */
  timeoutMs: number
  onPage: () => void
}

/** Reads whole lists. A page that takes the server too long is asked for in halves the next time, instead of for longer. */
export class ListReader<Item extends KubernetesObject, Row> {
  readonly #options: ListReaderOptions<Item, Row>
  #pageSize = PAGE_SIZE

  constructor(options: ListReaderOptions<Item, Row>) {
    this.#options = options
  }

  async read(signal: AbortSignal): Promise<ListResult<Row>> {
    try {
      const result = await listPages({
        ...this.#options,
        pageSize: this.#pageSize,
        signal,
      })
      this.#pageSize = PAGE_SIZE
      return result
    }
    catch (error) {
      if (error instanceof AnswerTimeout)
        this.#pageSize = Math.max(SMALLEST_PAGE_SIZE, Math.floor(this.#pageSize / 2))
      throw error
    }
  }
}
