/** What a generator is told, as one JSON text. */
export interface LoadOptions {
  /** Tells the todos of one generator from those of another. */
  name: string
  /** URLs without a path; requests go to each in turn. */
  targets: string[]
  ratePerSecond: number
  /** It does not end before it has sent so many. */
  leastRequests: number
  /** How long it goes on after the signal to stop. */
  tailMs: number
  timeoutMs: number
  /** When it ends by itself, should nobody stop it. */
  longestMs: number
}

/** Reads the options of the command line. */
export function readOptions(text: string | undefined): LoadOptions {
  if (text === undefined)
    throw new Error('give the options as JSON')
  return JSON.parse(text) as LoadOptions
}
