import type { SecureContextOptions } from 'node:tls'

/** What a request to the API server carries, read anew for each request so that rotated files count at once. */
export interface Credentials {
  headers: Record<string, string>
  tls: SecureContextOptions & { servername?: string, rejectUnauthorized?: boolean }
}

/** Where the API server is and who we are to it. */
export interface ClusterConnection {
  /** Without a trailing slash. */
  serverUrl: string
  /** The namespace of the service account or the kubeconfig's context. */
  namespace: string | null
  credentials: () => Promise<Credentials>
  /** After a 401: whatever is kept of a token is read again. */
  forgetCredentials: () => void
}
