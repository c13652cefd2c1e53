import { execa } from 'execa'

/** A program bound to one cluster's kubeconfig. */
export interface ClusterTool {
  /** Its standard output; throws with its standard error. */
  run: (...args: string[]) => Promise<string>
  /** The parsed output of a call that ends in JSON. */
  json: <T>(...args: string[]) => Promise<T>
}

export function clusterTool(path: string, kubeconfig: string, namespace: string): ClusterTool {
  const run = async (...args: string[]) => {
    const { stdout } = await execa(path, [
      '--kubeconfig',
      kubeconfig,
      '--namespace',
      namespace,
      ...args,
    ])
    return stdout
  }
  return {
    run,
    json: async <T>(...args: string[]) => JSON.parse(await run(...args, '-o', 'json')) as T,
  }
}
