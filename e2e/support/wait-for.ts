const INTERVAL_MS = 100

/** Asks again until the answer is not undefined; throws what it waited for when the time is over. */
export async function waitFor<T>(what: string, ask: () => Promise<T | undefined> | T | undefined, timeoutMs = 30_000): Promise<T> {
  const deadline = Date.now() + timeoutMs
  let lastError: unknown
  while (Date.now() < deadline) {
    try {
      const answer = await ask()
      if (answer !== undefined)
        return answer
      lastError = undefined
    }
    catch (error) {
      lastError = error
    }
    await new Promise(resolve => setTimeout(resolve, INTERVAL_MS))
  }
  throw new Error(`waited ${timeoutMs / 1000} s in vain for ${what}`, { cause: lastError })
}
