import type { ClusterPlan, NodePlan } from './plan.ts'
import { join } from 'node:path'
import { apiServerFlags, controllerManagerFlags, etcdFlags, schedulerFlags } from './config/control-plane.ts'
import { CONTAINERD_SOCKET } from './config/kubelet.ts'
import { apiServerUrl, kubeconfigFile } from './kubeconfig.ts'

/** A program that runs for as long as the cluster does. */
export interface Daemon {
  name: string
  node: NodePlan
  flags: string[]
  /** Where it says that it is well: an address that answers 200, or a program that ends with 0 inside the node. */
  health: { url: string } | { command: [string, ...string[]] }
}

function controlPlane(plan: ClusterPlan): Daemon[] {
  const [node] = plan.nodes
  return [
    {
      name: 'etcd',
      node,
      flags: etcdFlags(plan),
      health: { url: `http://${node.address}:2381/health` },
    },
    {
      name: 'kube-apiserver',
      node,
      flags: apiServerFlags(plan),
      health: { url: `${apiServerUrl(plan)}/readyz` },
    },
    {
      name: 'kube-controller-manager',
      node,
      flags: controllerManagerFlags(plan),
      health: { url: `https://${node.address}:10257/healthz` },
    },
    {
      name: 'kube-scheduler',
      node,
      flags: schedulerFlags(plan),
      health: { url: `https://${node.address}:10259/healthz` },
    },
  ]
}

function onNode(plan: ClusterPlan, node: NodePlan): Daemon[] {
  const kubeletFlags = [
    `--config=${join(node.folder, 'kubelet.yaml')}`,
    `--kubeconfig=${kubeconfigFile(plan, node.name)}`,
    `--root-dir=${join(node.folder, 'kubelet')}`,
    `--hostname-override=${node.name}`,
    `--node-ip=${node.address}`,
  ]
  return [
    {
      name: 'containerd',
      node,
      flags: [`--config=${join(node.folder, 'containerd.toml')}`],
      health: {
        command: [
          'ctr',
          '--address',
          CONTAINERD_SOCKET,
          'version',
        ],
      },
    },
    {
      name: 'kubelet',
      node,
      flags: kubeletFlags,
      health: { url: `http://${node.address}:10248/healthz` },
    },
    {
      name: 'kube-proxy',
      node,
      flags: [`--config=${join(node.folder, 'kube-proxy.yaml')}`],
      health: { url: `http://${node.address}:10256/healthz` },
    },
  ]
}

/** Every daemon of the cluster, in the order in which they are started. */
export function daemonsOf(plan: ClusterPlan): Daemon[] {
  return [
    ...controlPlane(plan),
    ...plan.nodes.flatMap(node => onNode(plan, node)),
  ]
}

/** The file that holds what a daemon writes. */
export const logFile = (plan: ClusterPlan, daemon: Daemon): string => join(plan.stateFolder, 'logs', `${daemon.node.name}-${daemon.name}.log`)
