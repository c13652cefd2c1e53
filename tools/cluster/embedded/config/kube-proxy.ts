import type { ClusterPlan, NodePlan } from '../plan.ts'
import { kubeconfigFile } from '../kubeconfig.ts'
import { POD_CIDR } from '../plan.ts'

/** No connection-tracking limit is written: it belongs to the whole machine. */
export function kubeProxyConfig(plan: ClusterPlan, node: NodePlan): object {
  return {
    apiVersion: 'kubeproxy.config.k8s.io/v1alpha1',
    kind: 'KubeProxyConfiguration',
    mode: 'iptables',
    clientConnection: {
      kubeconfig: kubeconfigFile(plan, 'kube-proxy'),
    },
    hostnameOverride: node.name,
    clusterCIDR: POD_CIDR,
    healthzBindAddress: `${node.address}:10256`,
    metricsBindAddress: `${node.address}:10249`,
    oomScoreAdj: 0,
    conntrack: {
      maxPerCore: 0,
      min: 0,
      tcpEstablishedTimeout: '0s',
      tcpCloseWaitTimeout: '0s',
      udpTimeout: '0s',
      udpStreamTimeout: '0s',
    },
  }
}
