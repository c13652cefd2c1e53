import type { Connection, EgressRule, Endpoint, IngressRule, NetworkPolicy, Peer, PolicyPort } from './network-policy.ts'
import { BlockList, isIPv6 } from 'node:net'
import { selects } from './selector.ts'

type Direction = 'Ingress' | 'Egress'

function isWithin(ip: string, cidr: string): boolean {
  const [network = '', prefix = ''] = cidr.split('/')
  const family = (address: string) => isIPv6(address) ? 'ipv6' : 'ipv4'
  const list = new BlockList()
  list.addSubnet(network, Number(prefix), family(network))
  return list.check(ip, family(ip))
}

/**
 * Whether a rule of a policy means somebody. An ipBlock means pods by their addresses too: some networks see it so, and a policy
 * that is safe only where they do not is none.
 */
function means({ podSelector, namespaceSelector, ipBlock }: Peer, { ip, pod }: Endpoint, policyNamespace: string): boolean {
  if (ipBlock)
    return isWithin(ip, ipBlock.cidr) && !(ipBlock.except ?? []).some(range => isWithin(ip, range))
  if (!pod)
    return false
  const isInNamespace = namespaceSelector
    ? selects(namespaceSelector, { 'kubernetes.io/metadata.name': pod.namespace })
    : pod.namespace === policyNamespace
  return isInNamespace && selects(podSelector ?? {}, pod.labels)
}

function covers({ protocol = 'TCP', port, endPort = Number(port) }: PolicyPort, connection: Connection): boolean {
  if (typeof port === 'string')
    throw new TypeError(`a policy names its port ${port}: give a number`)
  return protocol === connection.protocol && (port === undefined || (connection.port >= port && connection.port <= endPort))
}

/** A missing or empty list means everybody, and every port. */
function allows(peers: Peer[] = [], ports: PolicyPort[] = [], peer: Endpoint, connection: Connection, namespace: string): boolean {
  return (peers.length === 0 || peers.some(one => means(one, peer, namespace)))
    && (ports.length === 0 || ports.some(one => covers(one, connection)))
}

function rulesOf({ spec }: NetworkPolicy, direction: Direction): (IngressRule & EgressRule)[] {
  return (direction === 'Ingress' ? spec.ingress : spec.egress) ?? []
}

/** A policy without types is one for what comes in, and also for what goes out if it has rules for that. */
function isAbout({ spec }: NetworkPolicy, direction: Direction): boolean {
  return spec.policyTypes?.includes(direction) ?? (direction === 'Ingress' || spec.egress !== undefined)
}

/** One side of a connection: a pod that no policy selects is open, and one that some select may do what any of them allows. */
function letsThrough(policies: NetworkPolicy[], direction: Direction, { pod }: Endpoint, peer: Endpoint, connection: Connection): boolean {
  if (!pod)
    return true
  const selecting = policies.filter(policy => policy.metadata.namespace === pod.namespace
    && selects(policy.spec.podSelector, pod.labels) && isAbout(policy, direction))
  return selecting.length === 0 || selecting.some(policy => rulesOf(policy, direction)
    .some(({ from, to, ports }) => allows(direction === 'Ingress' ? from : to, ports, peer, connection, pod.namespace)))
}

/** Whether the policies of a cluster let one endpoint connect to another: the side that goes out and the side that comes in both have to. */
export function canConnect(policies: NetworkPolicy[], from: Endpoint, to: Endpoint, connection: Connection): boolean {
  return letsThrough(policies, 'Egress', from, to, connection) && letsThrough(policies, 'Ingress', to, from, connection)
}
