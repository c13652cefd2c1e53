import type { ProbeResult } from './probe.ts'

function reasonOf(error: unknown): string {
  const { name, cause } = error as { name?: string, cause?: { code?: string } }
  if (name === 'TimeoutError')
    return 'context deadline exceeded (Client.Timeout exceeded while awaiting headers)'
  return cause?.code === 'ECONNREFUSED'
    ? 'connect: connection refused'
    : cause?.code ?? String(error)
}

/** One try of an HTTP probe: statuses from 200 to 399 are a success. The words are the kubelet's. */
export async function checkHttp(url: string, timeoutMs: number): Promise<ProbeResult> {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      headers: { 'user-agent': 'kube-probe/local', 'connection': 'close' },
    })
    await response.body?.cancel()
    return response.status >= 200 && response.status < 400
      ? undefined
      : `HTTP probe failed with statuscode: ${response.status}`
  }
  catch (error) {
    return `Get "${url}": ${reasonOf(error)}`
  }
}
