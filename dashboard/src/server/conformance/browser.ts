import type { ResourceStatus } from '../../shared/stream.ts'
import type { OpenStream, StreamMessage } from '../testing/read-stream.ts'
import { readStream } from '../testing/read-stream.ts'

/** A browser that reads the stream of a dashboard all the time, and remembers what it was told of the pods. */
export interface Browser {
  podNames: () => string[]
  /** Every status of the pods, the last one at the end. */
  statuses: ResourceStatus[]
  close: () => void
}

async function read(stream: OpenStream, statuses: ResourceStatus[]): Promise<void> {
  const take = ({ data }: StreamMessage) => {
    if (data.status?.pods)
      statuses.push(data.status.pods)
  }
  let message = await stream.nextOfAnyKind()
  while (message) {
    take(message)
    message = await stream.nextOfAnyKind()
  }
}

export async function openBrowser(url: string): Promise<Browser> {
  // Without compression, which would need threads and so time that the suite does not see.
  const stream = await readStream(url, { 'accept-encoding': 'identity' })
  const statuses: ResourceStatus[] = []
  read(stream, statuses).catch(() => {})
  return {
    podNames: () => [...stream.rows.pods.values()].map(({ name }) => name),
    statuses,
    close: stream.close,
  }
}
