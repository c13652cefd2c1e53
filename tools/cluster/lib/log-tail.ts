import { Buffer } from 'node:buffer'
import { open } from 'node:fs/promises'

const TAIL_BYTES = 16_384
const MAX_LINE_LENGTH = 240
const FAULT = /^[EF]\d{4} |^Error|^error|"level":"(?:error|fatal|panic)"|level=(?:error|fatal)|panic:|fatal/
/** Whatever else goes wrong on a full disk follows from it. */
const FULL_DISK = /no space left on device/

/** The line that most likely names the cause: one about a full disk, else the last one that reads like a fault, else the last one. */
export function telltaleLine(log: string): string {
  const lines = log.split('\n').map(line => line.trim()).filter(Boolean)
  const line = lines.findLast(candidate => FULL_DISK.test(candidate)) ?? lines.findLast(candidate => FAULT.test(candidate)) ?? lines.at(-1) ?? 'the log is empty'
  return line.length > MAX_LINE_LENGTH
    ? `${line.slice(0, MAX_LINE_LENGTH)}…`
    : line
}

async function readTail(file: string): Promise<string> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const start = Math.max(0, size - TAIL_BYTES)
    const buffer = Buffer.alloc(size - start)
    await handle.read(buffer, 0, buffer.length, start)
    return buffer.toString()
  }
  finally {
    await handle.close()
  }
}

/** What a log's end says, with the way to the whole of it. */
export async function describeLog(file: string): Promise<string> {
  const tail = await readTail(file).catch(() => '')
  return `${telltaleLine(tail)} (log: ${file})`
}
