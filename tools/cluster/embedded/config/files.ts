import type { ClusterPlan } from '../plan.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { binFolder } from '../../binaries/index.ts'
import { isCgroupV2 } from '../cgroups.ts'
import { admissionConfig, admissionFile } from './admission.ts'
import { cniConfig } from './cni.ts'
import { containerdConfig } from './containerd.ts'
import { kubeProxyConfig } from './kube-proxy.ts'
import { kubeletConfig } from './kubelet.ts'

/** Writes every configuration file of the control plane and the nodes. */
export async function writeConfigFiles(plan: ClusterPlan): Promise<void> {
  await writeFile(admissionFile(plan), stringify(admissionConfig()))
  for (const node of plan.nodes) {
    await mkdir(join(node.folder, 'cni'), { recursive: true })
    await writeFile(join(node.folder, 'cni', '10-pods.conflist'), JSON.stringify(cniConfig(node), null, 2))
    await writeFile(join(node.folder, 'containerd.toml'), containerdConfig(node, binFolder))
    await writeFile(join(node.folder, 'kubelet.yaml'), stringify(kubeletConfig(plan, node, isCgroupV2())))
    await writeFile(join(node.folder, 'kube-proxy.yaml'), stringify(kubeProxyConfig(plan, node)))
  }
}
