import type { NodePlan } from '../plan.ts'
import { POD_CIDR } from '../plan.ts'

/** Pods of a node hang on a bridge; the other nodes' pods are reached by routes. */
export function cniConfig(node: NodePlan): object {
  return {
    cniVersion: '1.0.0',
    name: 'pods',
    plugins: [
      {
        type: 'bridge',
        bridge: 'pods',
        isGateway: true,
        ipMasq: false,
        hairpinMode: true,
        ipam: {
          type: 'host-local',
          dataDir: '/run/cni-addresses',
          ranges: [
            [
              { subnet: node.podCidr },
            ],
          ],
          routes: [
            { dst: '0.0.0.0/0' },
            { dst: POD_CIDR },
          ],
        },
      },
    ],
  }
}
