import type { ClusterConnection } from './types.ts'
import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { isIPv6 } from 'node:net'
import { join } from 'node:path'

const SERVICE_ACCOUNT_FOLDER = '/var/run/secrets/kubernetes.io/serviceaccount'
/** client-go's interval; the kubelet rotates the file long before the token ends. */
const REREAD_AFTER_MS = 60_000

export interface InClusterOptions {
  host: string
  port: number
  folder?: string
  now?: () => number
}

/** The pod's own service account: token and CA are files that the kubelet replaces from time to time. */
export function connectInCluster({ host, port, folder = SERVICE_ACCOUNT_FOLDER, now = Date.now }: InClusterOptions): ClusterConnection {
  let kept: { token: string, ca: string, readAt: number } | null = null
  const read = async () => {
    const [token, ca] = await Promise.all([readFile(join(folder, 'token'), 'utf8'), readFile(join(folder, 'ca.crt'), 'utf8')])
    return {
      token: token.trim(),
      ca,
      readAt: now(),
    }
  }
  return {
    serverUrl: `https://${isIPv6(host)
      ? `[${host}]`
      : host}:${port}`,
    namespace: readNamespace(folder),
    credentials: async () => {
      if (kept === null || now() - kept.readAt >= REREAD_AFTER_MS)
        kept = await read()
      return {
        headers: { authorization: `Bearer ${kept.token}` },
        tls: { ca: kept.ca },
      }
    },
    forgetCredentials: () => {
      kept = null
    },
  }
}

function readNamespace(folder: string): string | null {
  const file = join(folder, 'namespace')
  return existsSync(file)
    ? readFileSync(file, 'utf8').trim()
    : null
}
