export interface KubeconfigOptions {
  token?: string
  namespace?: string
}

/** A kubeconfig of one context. Clients refuse plain HTTP unless TLS checks are off, hence that line. */
export function writeKubeconfig(url: string, { token, namespace = 'default' }: KubeconfigOptions = {}): string {
  return `apiVersion: v1
kind: Config
current-context: local
clusters:
  - name: local
    cluster:
      server: ${url}
      insecure-skip-tls-verify: true
users:
  - name: local
    user: ${token === undefined
      ? '{}'
      : JSON.stringify({ token })}
contexts:
  - name: local
    context:
      cluster: local
      user: local
      namespace: ${namespace}
`
}
