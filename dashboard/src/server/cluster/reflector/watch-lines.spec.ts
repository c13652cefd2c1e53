import type { Pod } from '../wire.ts'
import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { readWatchEvents } from './watch-lines.ts'

async function* chunksOf(...chunks: (string | Uint8Array)[]) {
  for (const chunk of chunks)
    yield Buffer.from(chunk as string)
}

async function namesIn(chunks: AsyncIterable<Uint8Array>) {
  const names: string[] = []
  for await (const events of readWatchEvents<Pod>(chunks)) {
    names.push(...events.map(event => 'metadata' in event.object
      ? event.object.metadata?.name ?? ''
      : event.type))
  }
  return names
}

function line(name: string) {
  return `${JSON.stringify({
    type: 'ADDED',
    object: {
      metadata: { name },
    },
  })}\n`
}

describe('the lines of a watch', () => {
  it('come one or many in a chunk', async () => {
    expect(await namesIn(chunksOf(line('a'), line('b') + line('c')))).toEqual(['a', 'b', 'c'])
  })

  it('may be broken anywhere, also inside of a character', async () => {
    const bytes = Buffer.from(line('größe-🐳'))
    const single = Array.from(bytes, (_, index) => bytes.subarray(index, index + 1))
    expect(await namesIn(chunksOf(...single))).toEqual(['größe-🐳'])
  })

  it('may be empty', async () => {
    expect(await namesIn(chunksOf('\n', line('a'), '\n\n'))).toEqual(['a'])
  })

  it('are a fault when the last one is cut', async () => {
    await expect(namesIn(chunksOf(line('a'), line('b').slice(0, -5)))).rejects.toThrow(/cut in the middle/)
  })

  it('are a fault when they are no JSON', async () => {
    await expect(namesIn(chunksOf('<html>\n'))).rejects.toThrow(SyntaxError)
  })
})
