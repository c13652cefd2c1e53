import type { ClusterPlan } from '../plan.ts'
import { join } from 'node:path'
import { certificateFolder } from '../certificates.ts'
import { kubeconfigFile } from '../kubeconfig.ts'
import { CLUSTER_DOMAIN, POD_CIDR, SERVICE_CIDR } from '../plan.ts'
import { admissionFile } from './admission.ts'

const certificate = (plan: ClusterPlan, file: string): string => join(certificateFolder(plan), file)

/** Data lives as long as the cluster: waiting for the disk at each write would only cost time. */
export function etcdFlags(plan: ClusterPlan): string[] {
  return [
    `--data-dir=${join(plan.stateFolder, 'etcd')}`,
    '--listen-client-urls=http://127.0.0.1:2379',
    '--advertise-client-urls=http://127.0.0.1:2379',
    '--listen-peer-urls=http://127.0.0.1:2380',
    '--initial-advertise-peer-urls=http://127.0.0.1:2380',
    '--initial-cluster=default=http://127.0.0.1:2380',
    `--listen-metrics-urls=http://${plan.nodes[0].address}:2381`,
    '--unsafe-no-fsync',
  ]
}

export function apiServerFlags(plan: ClusterPlan): string[] {
  return [
    '--etcd-servers=http://127.0.0.1:2379',
    `--advertise-address=${plan.nodes[0].address}`,
    '--secure-port=6443',
    `--service-cluster-ip-range=${SERVICE_CIDR}`,
    '--authorization-mode=Node,RBAC',
    '--enable-admission-plugins=NodeRestriction',
    `--admission-control-config-file=${admissionFile(plan)}`,
    '--allow-privileged=true',
    `--client-ca-file=${certificate(plan, 'ca.crt')}`,
    `--tls-cert-file=${certificate(plan, 'apiserver.crt')}`,
    `--tls-private-key-file=${certificate(plan, 'apiserver.key')}`,
    `--kubelet-certificate-authority=${certificate(plan, 'ca.crt')}`,
    `--kubelet-client-certificate=${certificate(plan, 'apiserver-kubelet-client.crt')}`,
    `--kubelet-client-key=${certificate(plan, 'apiserver-kubelet-client.key')}`,
    '--kubelet-preferred-address-types=InternalIP',
    `--service-account-issuer=https://kubernetes.default.svc.${CLUSTER_DOMAIN}`,
    `--service-account-key-file=${certificate(plan, 'service-account.pub')}`,
    `--service-account-signing-key-file=${certificate(plan, 'service-account.key')}`,
    ...aggregationFlags(plan),
  ]
}

/** What lets the API server pass calls on to metrics-server as the user who made them. */
function aggregationFlags(plan: ClusterPlan): string[] {
  return [
    `--requestheader-client-ca-file=${certificate(plan, 'front-proxy-ca.crt')}`,
    '--requestheader-allowed-names=front-proxy-client',
    '--requestheader-username-headers=X-Remote-User',
    '--requestheader-group-headers=X-Remote-Group',
    '--requestheader-extra-headers-prefix=X-Remote-Extra-',
    `--proxy-client-cert-file=${certificate(plan, 'front-proxy-client.crt')}`,
    `--proxy-client-key-file=${certificate(plan, 'front-proxy-client.key')}`,
  ]
}

function controllerFlags(plan: ClusterPlan, user: string): string[] {
  const kubeconfig = kubeconfigFile(plan, user)
  return [
    `--kubeconfig=${kubeconfig}`,
    `--authentication-kubeconfig=${kubeconfig}`,
    `--authorization-kubeconfig=${kubeconfig}`,
    `--bind-address=${plan.nodes[0].address}`,
    '--leader-elect=false',
  ]
}

export function controllerManagerFlags(plan: ClusterPlan): string[] {
  return [
    ...controllerFlags(plan, 'kube-controller-manager'),
    '--use-service-account-credentials=true',
    `--service-account-private-key-file=${certificate(plan, 'service-account.key')}`,
    `--root-ca-file=${certificate(plan, 'ca.crt')}`,
    `--cluster-signing-cert-file=${certificate(plan, 'ca.crt')}`,
    `--cluster-signing-key-file=${certificate(plan, 'ca.key')}`,
    `--cluster-cidr=${POD_CIDR}`,
    '--allocate-node-cidrs=false',
    `--flex-volume-plugin-dir=${join(plan.stateFolder, 'volume-plugins')}`,
  ]
}

export const schedulerFlags = (plan: ClusterPlan): string[] => controllerFlags(plan, 'kube-scheduler')
