import { waitUntil } from './lib/wait-until.ts'

const ANSWER_TIMEOUT_MS = 2000
const READY_TIMEOUT_MS = 30_000

/** Where the platform is reached from this machine, without a path at the end. */
export interface Urls { api: string, web: string, dashboard: string }

/** The addresses at three ports in a row of a host, by default of this machine, to which the ports of a cluster are led. */
export function urlsOf(firstPort: number, host = '127.0.0.1'): Urls {
  const [api, web, dashboard] = [0, 1, 2].map(offset => `http://${host}:${firstPort + offset}`) as [string, string, string]
  return { api, web, dashboard }
}

/** What must answer with code 200 when the platform is well. */
export function endpointsOf({ api, web, dashboard }: Urls): string[] {
  return [
    `${api}/health`,
    `${api}/ready`,
    `${web}/`,
    `${dashboard}/health`,
    `${dashboard}/ready`,
  ]
}

/** What a URL answers, in words. */
export async function describeAnswer(url: string): Promise<{ isOk: boolean, detail: string }> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
    })
    await response.body?.cancel()
    return { isOk: response.ok, detail: `answers ${response.status}` }
  }
  catch (error) {
    const { cause, message } = error as Error
    return {
      isOk: false,
      detail: cause instanceof Error
        ? cause.message
        : message,
    }
  }
}

/** Waits until every endpoint answers as it should. */
export async function checkEndpoints(urls: Urls): Promise<void> {
  for (const url of endpointsOf(urls)) {
    await waitUntil(`${url} answers 200`, async () => (await describeAnswer(url)).isOk, {
      timeoutMs: READY_TIMEOUT_MS,
      explain: async () => `it ${(await describeAnswer(url)).detail}`,
    })
  }
}
