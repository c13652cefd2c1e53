import type { Cluster, User } from '@kubernetes/client-node'
import type { RequestOptions } from 'node:https'
import type { ClusterConnection, Credentials } from './types.ts'
import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { newClusters, newContexts, newUsers } from '@kubernetes/client-node/dist/config_types.js'
import { ExecAuth } from '@kubernetes/client-node/dist/exec_auth.js'
import { FileAuth } from '@kubernetes/client-node/dist/file_auth.js'
import { parse } from 'yaml'

interface Chosen {
  cluster: Cluster
  user: User | undefined
  namespace: string | null
  folder: string
}

/**
 * The current context of a kubeconfig file. The client library reads its parts; its KubeConfig class itself is not used,
 * because importing it loads the whole generated client (80 MB of memory).
 */
export function connectByKubeconfig(file: string): ClusterConnection {
  let chosen = readContext(file)
  let authenticators = [new ExecAuth(), new FileAuth()]
  return {
    serverUrl: chosen.cluster.server.replace(/\/+$/, ''),
    namespace: chosen.namespace,
    credentials: async () => {
      const { cluster, user, folder } = chosen
      const options: RequestOptions & { headers: Record<string, string> } = {
        headers: userHeaders(user),
      }
      const authenticator = user && authenticators.find(each => each.isAuthProvider(user))
      if (user && authenticator)
        await authenticator.applyAuthentication(user, options)
      return {
        headers: options.headers,
        tls: {
          ...tlsOf(cluster, user, folder),
          ...certificateOf(options),
        },
      }
    },
    forgetCredentials: () => {
      chosen = readContext(file)
      authenticators = [new ExecAuth(), new FileAuth()]
    },
  }
}

function readContext(file: string): Chosen {
  const text: Record<string, unknown> = parse(readFileSync(file, 'utf8')) ?? {}
  const contexts = newContexts(text.contexts)
  const context = contexts.find(each => each.name === text['current-context']) ?? contexts[0]
  const cluster = newClusters(text.clusters).find(each => each.name === context?.cluster)
  if (!cluster)
    throw new Error(`${file} has no current context with a cluster`)
  return {
    cluster,
    user: newUsers(text.users).find(each => each.name === context?.user),
    namespace: context?.namespace ?? null,
    folder: dirname(file),
  }
}

function userHeaders(user: User | undefined): Record<string, string> {
  if (user?.token)
    return { authorization: `Bearer ${user.token.trim()}` }
  if (user?.username)
    return { authorization: `Basic ${Buffer.from(`${user.username}:${user.password ?? ''}`).toString('base64')}` }
  return {}
}

function tlsOf(cluster: Cluster, user: User | undefined, folder: string): Credentials['tls'] {
  const ca = read(cluster.caData, cluster.caFile, folder)
  const cert = read(user?.certData, user?.certFile, folder)
  const key = read(user?.keyData, user?.keyFile, folder)
  return {
    ...(ca && { ca }),
    ...(cert && { cert }),
    ...(key && { key }),
    ...(cluster.tlsServerName && { servername: cluster.tlsServerName }),
    ...(cluster.skipTLSVerify && { rejectUnauthorized: false }),
  }
}

/** An exec plugin may answer with a client certificate instead of a token. */
function certificateOf({ cert, key }: RequestOptions): Credentials['tls'] {
  return {
    ...(cert && { cert }),
    ...(key && { key }),
  }
}

/** Data in the file wins over the name of a file, which is relative to the kubeconfig. */
function read(data: string | undefined, file: string | undefined, folder: string): Buffer | null {
  if (data)
    return Buffer.from(data, 'base64')
  return file
    ? readFileSync(resolve(folder, file))
    : null
}
