import { randomUUID } from 'node:crypto'

const COUNTER_LIMIT = 0x1000
let lastMs = 0
let counter = 0

/** A UUID version 7 that is greater than every one before it in this process, also within one millisecond. */
export function newId(): string {
  const nowMs = Date.now()
  counter = nowMs > lastMs
    ? 0
    : counter + 1
  lastMs = Math.max(lastMs, nowMs)
  if (counter === COUNTER_LIMIT) {
    lastMs += 1
    counter = 0
  }
  const time = lastMs.toString(16).padStart(12, '0')
  const sequence = counter.toString(16).padStart(3, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence}-${randomUUID().slice(19)}`
}
