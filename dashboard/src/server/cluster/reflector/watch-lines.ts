import type { StatusObject } from '../connection/api-error.ts'
import type { KubernetesObject } from '../wire.ts'
import { StringDecoder } from 'node:string_decoder'

export type WatchEvent<Item extends KubernetesObject>
  = | { type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK', object: Item }
    | { type: 'ERROR', object: StatusObject }

/**
 * The JSON lines of a watch, as they come: one array per chunk that ends at least one line.
 * Chunks may break anywhere, also inside of a character. A stream that ends inside of a line was cut, which is a fault.
 */
export async function* readWatchEvents<Item extends KubernetesObject>(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<WatchEvent<Item>[]> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decoder.write(chunk)).split('\n')
    rest = lines.pop() ?? ''
    yield lines.filter(line => line.trim() !== '').map(parseEvent<Item>)
  }
  if (rest.trim() !== '')
    throw new Error('the connection was cut in the middle of an event')
}

function parseEvent<Item extends KubernetesObject>(line: string): WatchEvent<Item> {
  return JSON.parse(line) as WatchEvent<Item>
}
