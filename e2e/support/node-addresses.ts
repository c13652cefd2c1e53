import type { ClusterTool } from './kubectl.ts'

interface NodeList { items: { metadata: { name: string }, status: { addresses: { type: string, address: string }[] } }[] }

/** The addresses of the nodes by their names, in the order of their names; this machine reaches NodePorts there that are not forwarded. */
export async function nodeAddresses(kubectl: ClusterTool): Promise<Record<string, string>> {
  const { items } = await kubectl.json<NodeList>('get', 'nodes')
  return Object.fromEntries(items.map(({ metadata, status }) => [metadata.name, status.addresses.find(({ type }) => type === 'InternalIP')!.address]))
}
