import process from 'node:process'

const TICK_MS = 2000

/**
 * Says what is being done and how long it took, in one line each; on a terminal the line counts seconds after the first two.
 * The fault of a failed step is thrown on.
 */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now()
  const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(1)
  const tick = setInterval(() => process.stdout.isTTY && process.stdout.write(`\r… ${label} (${seconds()} s)`), TICK_MS)
  if (!process.stdout.isTTY)
    console.log(`… ${label}`)
  try {
    const result = await work()
    console.log(`${process.stdout.isTTY ? '\r' : ''}✓ ${label} (${seconds()} s)`)
    return result
  }
  catch (error) {
    console.log(`${process.stdout.isTTY ? '\r' : ''}✗ ${label} (${seconds()} s)`)
    throw error
  }
  finally {
    clearInterval(tick)
  }
}
