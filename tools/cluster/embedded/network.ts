import type { ClusterPlan, NodePlan } from './plan.ts'
import type { Sandbox } from './sandbox.ts'
import { UserError } from '../../lib/user-error.ts'
import { runTool } from '../../toolchain/index.ts'
import { uninterrupted } from '../lib/interruption.ts'
import { run, succeeds } from '../lib/run.ts'
import { waitUntil } from '../lib/wait-until.ts'
import { SERVICE_CIDR } from './plan.ts'

const REMOVAL_TIMEOUT_MS = 10_000

interface Route { dst: string }
interface Link { addr_info: { local: string, prefixlen: number, family: string }[] }

/** Runs a script in a sandbox's network only: process numbers stay the machine's, and /proc/sys/net shows that network's settings. */
async function inNetwork(sandbox: Sandbox, script: string): Promise<void> {
  await run('nsenter', [
    '--target',
    `${sandbox.holder.pid}`,
    '--net',
    'sh',
    '-ec',
    script,
  ])
}

/** What this machine already routes or owns, as CIDRs. */
export async function takenRanges(): Promise<string[]> {
  const routes = JSON.parse(await run('ip', [
    '-4',
    '-json',
    'route',
    'show',
    'table',
    'all',
  ])) as Route[]
  const links = JSON.parse(await run('ip', ['-4', '-json', 'address'])) as Link[]
  const addresses = links.flatMap(link => (link.addr_info ?? []).map(({ local, prefixlen }) => `${local}/${prefixlen}`))
  return [
    ...routes.map(route => route.dst).filter(dst => /^\d/.test(dst)),
    ...addresses,
  ]
}

/** A bridge in a network of its own joins the nodes: bridged packets never meet the machine's firewall. */
export async function connectHost(plan: ClusterPlan, networkSwitch: Sandbox): Promise<void> {
  if (await succeeds('ip', ['link', 'show', plan.hostInterface]))
    throw new UserError(`the interface ${plan.hostInterface} is there already and belongs to no running cluster: remove it with "ip link delete ${plan.hostInterface}"`)
  await inNetwork(networkSwitch, 'ip link set lo up; ip link add bridge type bridge; ip link set bridge up')
  await run('ip', [
    'link',
    'add',
    plan.hostInterface,
    'type',
    'veth',
    'peer',
    'name',
    'host',
    'netns',
    `${networkSwitch.holder.pid}`,
  ])
  await run('ip', [
    'address',
    'add',
    `${plan.hostAddress}/${plan.prefixLength}`,
    'dev',
    plan.hostInterface,
  ])
  await run('ip', [
    'link',
    'set',
    plan.hostInterface,
    'up',
  ])
  await inNetwork(networkSwitch, 'ip link set host master bridge; ip link set host up')
}

const SETTINGS = ['ipv4/ip_forward', 'ipv4/conf/all/route_localnet', 'bridge/bridge-nf-call-iptables']

/**
 * Gives a node its address, and routes to the pods of the others. A service's address is rewritten on its way out, for which
 * there must be a route; there is none to anywhere else: the cluster lives on what was loaded into it.
 */
export async function connectNode(plan: ClusterPlan, networkSwitch: Sandbox, node: NodePlan, sandbox: Sandbox): Promise<void> {
  // Of a node that has ended the kernel may not have removed this end yet.
  await inNetwork(networkSwitch, `
    ip link delete ${node.cgroup} 2>/dev/null || true
    ip link add ${node.cgroup} type veth peer name eth0 netns ${sandbox.holder.pid}
    ip link set ${node.cgroup} master bridge; ip link set ${node.cgroup} up`)
  const routes = plan.nodes.filter(other => other !== node).map(other => `ip route add ${other.podCidr} via ${other.address}`)
  await inNetwork(sandbox, `
    ip link set lo up; ip link set eth0 up
    ip address add ${node.address}/${plan.prefixLength} dev eth0
    ip route add ${SERVICE_CIDR} dev eth0
    ${routes.join('\n')}
    ${SETTINGS.map(setting => `echo 1 > /proc/sys/net/${setting}`).join('\n')}`)
}

/** Removes this machine's end of the cluster's network; the other ends went with their sandboxes. */
export async function disconnectHost(hostInterface: string): Promise<void> {
  const isThere = () => runTool('ip', ['link', 'show', hostInterface]).then(() => true, () => false)
  if (!await isThere())
    return
  await runTool('ip', ['link', 'delete', hostInterface]).catch(() => {})
  await waitUntil(`the interface ${hostInterface} is gone`, async () => !await isThere(), { timeoutMs: REMOVAL_TIMEOUT_MS, signal: uninterrupted })
}
