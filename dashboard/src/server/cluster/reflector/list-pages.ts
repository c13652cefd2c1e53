import type { KubernetesClient } from '../connection/client.ts'
import type { KubernetesObject } from '../wire.ts'
import type { Clock } from './clock.ts'
import { ApiError } from '../connection/api-error.ts'
import { within } from './within.ts'

/** A list that takes longer than the server keeps its version starts again, but not for ever. */
const MAX_RESTARTS = 3

export interface ListRequest<Item extends KubernetesObject, Row> {
  client: Pick<KubernetesClient, 'call'>
  path: string
  /** Turns each object into its row at once, so that a page is the most that is ever held. */
  project: (item: Item) => Row
  signal: AbortSignal
  clock: Clock
  /** For each page. */
  timeoutMs: number
  pageSize: number
  onPage?: () => void
}

export interface ListResult<Row> {
  rows: Row[]
  /** Where the watch goes on. */
  resourceVersion: string
}

interface Page<Item> {
  metadata: { resourceVersion?: string, continue?: string }
  items: Item[]
}

/** Lists in pages; a continue token that has expired (410) starts again from the first page. */
export async function listPages<Item extends KubernetesObject, Row>(request: ListRequest<Item, Row>): Promise<ListResult<Row>> {
  for (let restarts = 0; ; restarts++) {
    const result = await readPages(request)
    if (result !== 'expired')
      return result
    if (restarts === MAX_RESTARTS)
      throw new ApiError(410, 'the list expired again and again while it was read')
  }
}

async function readPages<Item extends KubernetesObject, Row>({ client, path, project, pageSize, onPage, ...limit }: ListRequest<Item, Row>): Promise<ListResult<Row> | 'expired'> {
  const rows: Row[] = []
  let token = ''
  while (true) {
    const query = token === ''
      ? { limit: pageSize }
      : { limit: pageSize, continue: token }
    try {
      const { items, metadata } = await within(limit, signal => client.call<Page<Item>>(path, { query, signal, timeoutMs: 0 }))
      rows.push(...items.map(project))
      onPage?.()
      if (!metadata.continue)
        return { rows, resourceVersion: metadata.resourceVersion ?? '' }
      token = metadata.continue
    }
    catch (error) {
      if (token !== '' && error instanceof ApiError && error.status === 410)
        return 'expired'
      throw error
    }
  }
}
