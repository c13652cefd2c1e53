import type { Node } from '@todo-chatbot/cluster-sim'
import { arch, cpus, platform, totalmem, version } from 'node:os'
import process from 'node:process'
import { buildNode } from '@todo-chatbot/cluster-sim'
import { timestamp } from '../kubelet/clock.ts'

export const NODE_NAME = 'local'

/** This machine as the one node of the cluster. */
export function localNode(now: Date): Node {
  const node = buildNode({
    name: NODE_NAME,
    cpu: String(cpus().length),
    memory: `${Math.floor(totalmem() / 1024)}Ki`,
  })
  const time = timestamp(now)
  return {
    ...node,
    status: {
      ...node.status,
      conditions: node.status.conditions.map(condition => ({ ...condition, lastTransitionTime: time })),
      addresses: [
        { type: 'InternalIP', address: '127.0.0.1' },
        { type: 'Hostname', address: NODE_NAME },
      ],
      nodeInfo: {
        ...node.status.nodeInfo,
        architecture: arch(),
        operatingSystem: platform(),
        osImage: version(),
        containerRuntimeVersion: `node://${process.version}`,
      },
    },
  }
}
