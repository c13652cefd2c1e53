import type { ClusterPlan, NodePlan } from '../plan.ts'
import { join } from 'node:path'
import { certificateFolder } from '../certificates.ts'
import { CLUSTER_DOMAIN, SERVICE_DNS_ADDRESS } from '../plan.ts'

export const CONTAINERD_SOCKET = '/run/containerd/containerd.sock'

/** With less room than this on its disk a node takes no pods, and ends those that it has. */
export const LEAST_FREE_MEBIBYTES = 1024

/** The kubelet's configuration file as an object. */
export function kubeletConfig(plan: ClusterPlan, node: NodePlan, isCgroupV2: boolean): object {
  const certificate = (file: string) => join(certificateFolder(plan), file)
  return {
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    address: node.address,
    healthzBindAddress: node.address,
    authentication: {
      anonymous: { enabled: false },
      webhook: { enabled: true },
      x509: {
        clientCAFile: certificate('ca.crt'),
      },
    },
    authorization: { mode: 'Webhook' },
    tlsCertFile: certificate(`${node.name}.crt`),
    tlsPrivateKeyFile: certificate(`${node.name}.key`),
    containerRuntimeEndpoint: `unix://${CONTAINERD_SOCKET}`,
    cgroupDriver: 'cgroupfs',
    cgroupRoot: `/${node.cgroup}`,
    ...(!isCgroupV2 && { failCgroupV1: false }),
    failSwapOn: false,
    // The container may lack the right to make processes less likely to be killed.
    oomScoreAdj: 0,
    clusterDNS: [SERVICE_DNS_ADDRESS],
    clusterDomain: CLUSTER_DOMAIN,
    // The machine's name servers are out of the nodes' reach.
    resolvConf: '',
    podLogsDir: join(node.folder, 'pod-logs'),
    volumePluginDir: join(node.folder, 'volume-plugins'),
    // Images are put on the node by hand and cannot be pulled again.
    imagePullCredentialsVerificationPolicy: 'NeverVerifyPreloadedImages',
    imageGCHighThresholdPercent: 100,
    evictionHard: {
      'memory.available': '100Mi',
      'nodefs.available': `${LEAST_FREE_MEBIBYTES}Mi`,
      'imagefs.available': `${LEAST_FREE_MEBIBYTES}Mi`,
      'nodefs.inodesFree': '1%',
    },
    shutdownGracePeriod: '0s',
  }
}
