/** Reads once for all who ask within a time; a fault is not kept. */
export function keepFor<T>(lifetimeMs: number, now: () => number, read: () => Promise<T>): () => Promise<T> {
  let kept: { value: Promise<T>, readAtMs: number } | null = null
  return () => {
    if (kept !== null && now() - kept.readAtMs < lifetimeMs)
      return kept.value
    const attempt = {
      value: read(),
      readAtMs: now(),
    }
    kept = attempt
    attempt.value.catch(() => {
      if (kept === attempt)
        kept = null
    })
    return attempt.value
  }
}
