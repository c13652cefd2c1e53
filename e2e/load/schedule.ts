const MS_PER_SECOND = 1000

/** When a request has to start, in milliseconds after the beginning; the first one has the number 0. */
export function scheduledAt(number: number, ratePerSecond: number): number {
  return number * MS_PER_SECOND / ratePerSecond
}

/** How many requests have to be under way or done by now. */
export function dueBy(elapsedMs: number, ratePerSecond: number): number {
  return elapsedMs < 0 ? 0 : Math.floor(elapsedMs * ratePerSecond / MS_PER_SECOND) + 1
}

/** What decides whether a generator has done its part. */
export interface Progress { elapsedMs: number, sent: number, stopAskedMs: number | undefined }

/** It ends some time after it was asked to, with the least number of requests sent; or when nobody asks for too long. */
export function isOver({ elapsedMs, sent, stopAskedMs }: Progress, { leastRequests, tailMs, longestMs }: { leastRequests: number, tailMs: number, longestMs: number }): boolean {
  const isAsked = stopAskedMs !== undefined && elapsedMs >= stopAskedMs + tailMs
  return (isAsked && sent >= leastRequests) || elapsedMs >= longestMs
}
