import type { ClusterTool } from './kubectl.ts'
import type { Pod } from './pods.ts'

/** Answers with status and body in one line of JSON; the container has a Node, and only it knows which pod it is. */
const SCRIPT = `const [url, body] = process.argv.slice(1)
const options = body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body } : {}
fetch('http://127.0.0.1:3000' + url, options).then(async answer => console.log(JSON.stringify({ status: answer.status, body: await answer.json() })))`

/** An answer of one pod. */
export interface PodAnswer<T> { status: number, body: T }

/** Asks one pod, and no other of its Service: GET without a body, else POST. */
export async function askPod<T>(kubectl: ClusterTool, { metadata }: Pick<Pod, 'metadata'>, path: string, body?: object): Promise<PodAnswer<T>> {
  const printed = await kubectl.run('exec', metadata.name, '--', 'node', '-e', SCRIPT, path, ...(body ? [JSON.stringify(body)] : []))
  return JSON.parse(printed) as PodAnswer<T>
}

interface Slices { items: { endpoints?: { conditions: { ready?: boolean } }[] }[] }

/** How many pods a Service sends requests to. */
export async function readyEndpoints(kubectl: ClusterTool, service: string): Promise<number> {
  const { items } = await kubectl.json<Slices>('get', 'endpointslices', `--selector=kubernetes.io/service-name=${service}`)
  return items.flatMap(({ endpoints }) => endpoints ?? []).filter(({ conditions }) => conditions.ready).length
}
