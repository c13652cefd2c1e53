import type { ClusterTool } from './kubectl.ts'

/** The address of a node, at which this machine reaches NodePorts that are not forwarded. */
export async function clusterNode(kubectl: ClusterTool): Promise<string> {
  const addresses = await kubectl.run('get', 'nodes', '--output=jsonpath={.items[0].status.addresses[?(@.type=="InternalIP")].address}')
  const [address] = addresses.split(' ')
  if (!address)
    throw new Error('no node has an internal address')
  return address
}
